package orrery.site.markdown.convert;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import orrery.site.article.Block;
import orrery.site.article.Inline;
import orrery.site.article.Inline.Presentation;
import orrery.site.markdown.context.Conversion;
import orrery.site.markdown.context.LinkConverter;

/** Images that stand by themselves. */
final class FigureConverter {
  private final Conversion conversion;

  FigureConverter(Conversion conversion) {
    this.conversion = conversion;
  }

  /** An image that is all of its paragraph. */
  Block alone(Inline.Image image, Node paragraph) {
    return figure(paragraph, image, caption(image, paragraph));
  }

  /** An image under a caption: what the author says of the image is said of the figure. */
  Block figure(Node node, Inline.Image image, List<Inline> caption) {
    Presentation presentation = image.presentation();
    boolean made = presentation.anchor().isEmpty() && !caption.isEmpty();
    String anchor = made ? conversion.anchors().ofKind("figure") : presentation.anchor();
    Inline.Image inside = image.shown(new Presentation("", List.of(), presentation.width()));
    return new Block.Figure(
        Conversion.span(node), anchor, presentation.classes(), List.of(inside), caption, List.of());
  }

  /**
   * The title of an image is its caption, and running text like any other; of one that is labelled,
   * and has no title, its description is, as in Pandoc.
   */
  private List<Inline> caption(Inline.Image image, Node paragraph) {
    for (Node child : paragraph.getChildren()) {
      BasedSequence title = LinkConverter.title(child);
      if (!title.isNull() && !title.isBlank()) {
        return conversion.running(title);
      }
      if (LinkConverter.isImage(child) && !image.presentation().anchor().isEmpty()) {
        return conversion.inlines(child);
      }
    }
    return List.of();
  }
}
