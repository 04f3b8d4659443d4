package orrery.site.article;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of an article: a block, or a piece of running text. Those who look for something in an
 * article go through its nodes, and need to know no kind of them.
 *
 * <pre>{@code
 * void walk(Node node) {
 *   node.parts().forEach(this::walk);
 * }
 * }</pre>
 */
public sealed interface Node permits Block, Inline {

  /** Returns where it stands in the source. */
  Span span();

  /** Returns the id by which it can be referred to, or an empty text. */
  default String anchor() {
    return "";
  }

  /** Returns all that is directly inside, in the order of the text. */
  List<? extends Node> parts();

  /** Returns the nodes of several lists as one. */
  @SafeVarargs
  static List<Node> joined(List<? extends Node>... lists) {
    List<Node> joined = new ArrayList<>();
    for (List<? extends Node> list : lists) {
      joined.addAll(list);
    }
    return joined;
  }
}
