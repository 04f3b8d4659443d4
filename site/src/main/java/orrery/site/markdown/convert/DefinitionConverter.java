package orrery.site.markdown.convert;

import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import orrery.site.article.Block;
import orrery.site.article.Block.Definitions.Entry;
import orrery.site.article.Inline;
import orrery.site.article.Span;
import orrery.site.markdown.context.Conversion;
import orrery.site.markdown.syntax.DefinitionNode;

/** Terms and their definitions, which follow each other in Flexmark's tree, to one list. */
final class DefinitionConverter {
  private final Conversion conversion;

  DefinitionConverter(Conversion conversion) {
    this.conversion = conversion;
  }

  /** Returns whether a node is in a list that began before it. */
  static boolean isInside(Node node) {
    return node instanceof DefinitionNode definition
        ? definition.converted()
        : DefinitionNode.isTerm(node)
            && node.getPrevious() instanceof DefinitionNode before
            && before.converted();
  }

  /** The list that begins with a term. */
  Block convert(Node first) {
    List<Entry> entries = new ArrayList<>();
    Node last = first;
    Node term = first;
    while (term != null && DefinitionNode.isTerm(term)) {
      List<List<Inline>> terms = lines(conversion.inlines(term));
      List<List<Block>> meanings = new ArrayList<>();
      Node next = term.getNext();
      while (next instanceof DefinitionNode meaning) {
        meaning.convert();
        meanings.add(conversion.blocks(meaning));
        last = next;
        next = next.getNext();
      }
      entries.add(new Entry(terms, meanings));
      term = next;
    }
    return new Block.Definitions(new Span(first.getStartOffset(), last.getEndOffset()), entries);
  }

  /** Splits text into lines, each of which is a term. */
  private static List<List<Inline>> lines(List<Inline> text) {
    List<List<Inline>> lines = new ArrayList<>();
    lines.add(new ArrayList<>());
    for (Inline inline : text) {
      if (inline instanceof Inline.SoftBreak || inline instanceof Inline.HardBreak) {
        lines.add(new ArrayList<>());
      } else {
        lines.get(lines.size() - 1).add(inline);
      }
    }
    return lines;
  }
}
