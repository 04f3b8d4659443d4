package orrery.site.page;

import java.util.ArrayList;
import java.util.List;
import orrery.site.article.Article;
import orrery.site.article.Block;

/** The experiments of an article, wherever they stand in it. */
public final class Demos {
  private Demos() {}

  /** In the order of the text. */
  public static List<Block.Demo> in(Article article) {
    List<Block.Demo> found = new ArrayList<>();
    collect(article.blocks(), found);
    article.notes().forEach(note -> collect(note.children(), found));
    return found;
  }

  private static void collect(List<Block> blocks, List<Block.Demo> found) {
    for (Block block : blocks) {
      if (block instanceof Block.Demo demo) {
        found.add(demo);
      } else if (block instanceof Block.Quote quote) {
        collect(quote.children(), found);
      } else if (block instanceof Block.Items items) {
        items.items().forEach(item -> collect(item.children(), found));
      }
    }
  }
}
