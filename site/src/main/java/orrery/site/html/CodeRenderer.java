package orrery.site.html;

import java.util.List;
import orrery.site.article.Article;
import orrery.site.article.Block;

/** Code blocks as HTML. */
final class CodeRenderer {
  private final Article article;
  private final CodeListings listings;
  private final CaptionRenderer captions;
  private final HtmlWriter html;

  CodeRenderer(Article article, CodeListings listings, CaptionRenderer captions, HtmlWriter html) {
    this.article = article;
    this.listings = listings;
    this.captions = captions;
    this.html = html;
  }

  void write(Block.Code code) {
    boolean framed =
        !code.title().isEmpty() || !code.caption().isEmpty() || !code.anchor().isEmpty();
    if (framed) {
      BoxRenderer.open(html, "figure", code.anchor(), List.of("listing"));
      html.raw(">");
      if (!code.title().isEmpty()) {
        html.raw("<p class=\"listing-title\">").text(code.title()).raw("</p>\n");
      }
    }
    block(code);
    if (!code.caption().isEmpty()) {
      captions.write("figcaption", code.anchor(), code.caption(), html);
    }
    html.raw(framed ? "</figure>\n" : "");
  }

  private void block(Block.Code code) {
    html.raw("<pre tabindex=\"0\"><code");
    if (!code.language().isEmpty()) {
      html.attribute("class", "language-" + code.language());
    }
    html.raw(">");
    List<String> lines = listings.find(article, code).lines();
    boolean plain = code.firstNumber() == 0 && code.marked().isEmpty();
    for (int i = 0; i < lines.size(); i++) {
      if (plain) {
        html.raw(lines.get(i)).raw("\n");
      } else {
        line(code, i, lines.get(i));
      }
    }
    html.raw("</code></pre>\n");
  }

  /** Writes the number of a line as an attribute: the style draws it, so that it is not copied. */
  private void line(Block.Code code, int index, String line) {
    String tag = code.marked().contains(index + 1) ? "mark" : "span";
    html.raw("<" + tag + " class=\"line\"");
    if (code.firstNumber() > 0) {
      html.attribute("data-line", String.valueOf(code.firstNumber() + index));
    }
    html.raw(">").raw(line).raw("\n</" + tag + ">");
  }
}
