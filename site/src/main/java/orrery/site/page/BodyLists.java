package orrery.site.page;

import java.util.function.Consumer;
import orrery.site.article.Block;

/** Lists as HTML. */
final class BodyLists {
  private final BodyInlines inlines;
  private final Consumer<Block> blocks;
  private final HtmlWriter html;

  /** A writer of lists; what stands in their items goes to {@code blocks}. */
  BodyLists(BodyInlines inlines, Consumer<Block> blocks, HtmlWriter html) {
    this.inlines = inlines;
    this.blocks = blocks;
    this.html = html;
  }

  void write(Block.Items list) {
    String tag = list.ordered() ? "ol" : "ul";
    html.raw("<" + tag);
    if (list.ordered() && list.start() != 1) {
      html.attribute("start", String.valueOf(list.start()));
    }
    html.raw(">\n");
    for (Block.Item item : list.items()) {
      item(item, list.tight());
    }
    html.raw("</" + tag + ">\n");
  }

  private void item(Block.Item item, boolean tight) {
    html.raw(item.checked().isPresent() ? "<li class=\"task\">" : "<li>");
    item.checked()
        .ifPresent(
            done ->
                html.raw("<input type=\"checkbox\" disabled")
                    .raw(done ? " checked aria-label=\"done\"> " : " aria-label=\"to do\"> "));
    for (Block block : item.children()) {
      if (tight && block instanceof Block.Paragraph paragraph) {
        inlines.paragraph(paragraph.children(), html);
        html.raw(item.children().size() > 1 ? "\n" : "");
      } else {
        blocks.accept(block);
      }
    }
    html.raw("</li>\n");
  }
}
