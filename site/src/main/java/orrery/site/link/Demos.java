package orrery.site.link;

import java.util.List;
import orrery.site.article.Article;
import orrery.site.article.Block;
import orrery.site.article.Contents;

/** The experiments of an article, wherever they stand in it. */
public final class Demos {
  private Demos() {}

  /** In the order of the text. */
  public static List<Block.Demo> in(Article article) {
    return Contents.of(article).blocks().stream()
        .filter(Block.Demo.class::isInstance)
        .map(Block.Demo.class::cast)
        .toList();
  }
}
