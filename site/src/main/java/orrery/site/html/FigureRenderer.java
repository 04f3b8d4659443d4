package orrery.site.html;

import java.util.List;
import java.util.function.Consumer;
import orrery.site.article.Block;
import orrery.site.article.Inline;
import orrery.site.article.Span;

/** Figures as HTML. */
final class FigureRenderer {
  private final InlineRenderer inlines;
  private final CaptionRenderer captions;
  private final Consumer<List<Block>> blocks;
  private final HtmlWriter html;

  /** A writer of figures; what stands below their captions goes to {@code blocks}. */
  FigureRenderer(
      InlineRenderer inlines,
      CaptionRenderer captions,
      Consumer<List<Block>> blocks,
      HtmlWriter html) {
    this.inlines = inlines;
    this.captions = captions;
    this.blocks = blocks;
    this.html = html;
  }

  void write(Block.Figure figure) {
    BoxRenderer.open(html, "figure", figure.anchor(), figure.classes());
    html.raw(">");
    boolean several = figure.images().size() > 1;
    html.raw(several ? "<div class=\"panels\">" : "");
    figure.images().forEach(image -> inlines.image(shown(image, figure), html));
    html.raw(several ? "</div>" : "");
    if (!figure.caption().isEmpty() || !figure.legend().isEmpty()) {
      html.raw("<figcaption>");
      if (!figure.caption().isEmpty()) {
        captions.text(figure.anchor(), figure.caption(), html);
      }
      blocks.accept(figure.legend());
      html.raw("</figcaption>");
    }
    html.raw("</figure>\n");
  }

  /**
   * The title of an image that stands alone is the caption, and is not printed twice. It stands in
   * the image, or in a definition elsewhere.
   */
  private static Inline.Image shown(Inline.Image image, Block.Figure figure) {
    if (figure.caption().isEmpty()) {
      return image;
    }
    Span caption = figure.caption().get(0).span();
    boolean isTitle = image.span().contains(caption) || !figure.span().contains(caption);
    return isTitle ? image.titled("") : image;
  }
}
