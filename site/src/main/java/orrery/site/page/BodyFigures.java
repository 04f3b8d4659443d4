package orrery.site.page;

import orrery.site.article.Block;

/** Figures as HTML. */
final class BodyFigures {
  private final BodyInlines inlines;
  private final BodyCaptions captions;
  private final HtmlWriter html;

  BodyFigures(BodyInlines inlines, BodyCaptions captions, HtmlWriter html) {
    this.inlines = inlines;
    this.captions = captions;
    this.html = html;
  }

  void write(Block.Figure figure) {
    html.raw("<figure");
    if (figure.caption().isEmpty()) {
      html.raw(">");
      inlines.image(figure.image(), html);
    } else {
      html.attribute("id", figure.anchor()).raw(">");
      inlines.image(figure.image(), html);
      captions.write("figcaption", figure.anchor(), figure.caption(), html);
    }
    html.raw("</figure>\n");
  }
}
