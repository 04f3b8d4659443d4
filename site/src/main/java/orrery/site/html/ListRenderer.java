package orrery.site.html;

import java.util.List;
import java.util.function.Consumer;
import orrery.site.article.Block;
import orrery.site.article.Inline;

/** Lists as HTML. */
final class ListRenderer {
  private final InlineRenderer inlines;
  private final Consumer<List<Block>> blocks;
  private final HtmlWriter html;

  /** A writer of lists; what stands in their items goes to {@code blocks}. */
  ListRenderer(InlineRenderer inlines, Consumer<List<Block>> blocks, HtmlWriter html) {
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

  void write(Block.Definitions definitions) {
    html.raw("<dl>\n");
    for (Block.Definitions.Entry entry : definitions.entries()) {
      for (List<Inline> term : entry.terms()) {
        html.raw("<dt>");
        inlines.write(term, html);
        html.raw("</dt>\n");
      }
      entry.meanings().forEach(this::meaning);
    }
    html.raw("</dl>\n");
  }

  private void meaning(List<Block> meaning) {
    html.raw("<dd>");
    if (meaning.size() == 1 && meaning.get(0) instanceof Block.Paragraph paragraph) {
      inlines.write(paragraph.children(), html);
    } else {
      html.raw("\n");
      blocks.accept(meaning);
    }
    html.raw("</dd>\n");
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
        inlines.write(paragraph.children(), html, InlineContext.PARAGRAPH);
        html.raw(item.children().size() > 1 ? "\n" : "");
      } else {
        blocks.accept(List.of(block));
      }
    }
    html.raw("</li>\n");
  }
}
