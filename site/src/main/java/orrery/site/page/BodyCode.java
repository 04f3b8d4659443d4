package orrery.site.page;

import orrery.site.article.Block;

/** Code blocks as HTML. */
final class BodyCode {
  private final HtmlWriter html;

  BodyCode(HtmlWriter html) {
    this.html = html;
  }

  void write(Block.Code code) {
    html.raw("<pre tabindex=\"0\"><code");
    if (!code.language().isEmpty()) {
      html.attribute("class", "language-" + code.language());
    }
    html.raw(">").text(code.text()).raw("</code></pre>\n");
  }
}
