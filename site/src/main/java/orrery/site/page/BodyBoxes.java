package orrery.site.page;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import orrery.site.article.Block;

/** Boxes beside the argument as HTML. */
final class BodyBoxes {
  private final BodyInlines inlines;
  private final Consumer<List<Block>> blocks;
  private final HtmlWriter html;

  /** A writer of boxes; what stands in them goes to {@code blocks}. */
  BodyBoxes(BodyInlines inlines, Consumer<List<Block>> blocks, HtmlWriter html) {
    this.inlines = inlines;
    this.blocks = blocks;
    this.html = html;
  }

  void write(Block.Admonition box) {
    html.raw("<aside").attribute("class", "box " + box.kind()).raw(">\n<p class=\"box-title\">");
    if (box.title().isEmpty()) {
      html.text(box.kind().substring(0, 1).toUpperCase(Locale.ROOT) + box.kind().substring(1));
    } else {
      inlines.write(box.title(), html);
    }
    html.raw("</p>\n");
    blocks.accept(box.children());
    html.raw("</aside>\n");
  }
}
