package orrery.site.markdown.syntax;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** The definition of a term, for Flexmark's tree: the paragraph before it is the term. */
public final class DefinitionNode extends Block {

  private boolean converted;

  /** Returns whether it is in a list already; one that has lost its term is not. */
  public boolean converted() {
    return converted;
  }

  public void convert() {
    converted = true;
  }

  /** Returns whether a node is the term of what follows it. */
  public static boolean isTerm(Node node) {
    return node instanceof Paragraph && node.getNext() instanceof DefinitionNode;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
