package orrery.site.page;

import orrery.site.article.Article;
import orrery.site.article.Block;

/** Code blocks as HTML. */
final class BodyCode {
  private final Article article;
  private final BodyListings listings;
  private final HtmlWriter html;

  BodyCode(Article article, BodyListings listings, HtmlWriter html) {
    this.article = article;
    this.listings = listings;
    this.html = html;
  }

  void write(Block.Code code) {
    html.raw("<pre tabindex=\"0\"><code");
    if (!code.language().isEmpty()) {
      html.attribute("class", "language-" + code.language());
    }
    html.raw(">" + listings.of(article, code).html() + "</code></pre>\n");
  }
}
