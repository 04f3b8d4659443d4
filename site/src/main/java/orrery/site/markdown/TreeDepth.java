package orrery.site.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import orrery.site.article.Article;
import orrery.site.article.Inline;
import orrery.site.article.Node;
import orrery.site.markdown.context.Depth;

/**
 * The depth of running text inside of running text, such as emphasis in links. What walks an
 * article calls itself for each level, and has a stack of any size.
 */
final class TreeDepth {
  private TreeDepth() {}

  private record Level(Node node, int depth) {}

  /** Returns the first piece of running text that is nested deeper than {@link Depth} allows. */
  static Optional<Node> firstDeeper(Article article) {
    Deque<Level> open = new ArrayDeque<>();
    push(article.blocks(), 0, open);
    article.notes().forEach(note -> push(note.children(), 0, open));
    while (!open.isEmpty()) {
      Level level = open.pop();
      int depth = level.depth() + (level.node() instanceof Inline ? 1 : 0);
      if (depth > Depth.MAX_NESTING) {
        return Optional.of(level.node());
      }
      push(level.node().parts(), depth, open);
    }
    return Optional.empty();
  }

  private static void push(List<? extends Node> nodes, int depth, Deque<Level> open) {
    List<Node> reversed = new ArrayList<>(nodes);
    Collections.reverse(reversed);
    reversed.forEach(node -> open.push(new Level(node, depth)));
  }
}
