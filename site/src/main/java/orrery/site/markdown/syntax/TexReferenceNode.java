package orrery.site.markdown.syntax;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A reference as LaTeX has it, for Flexmark's tree. */
public final class TexReferenceNode extends Node {
  private final String command;
  private final BasedSequence label;

  TexReferenceNode(BasedSequence whole, String command, BasedSequence label) {
    super(whole);
    this.command = command;
    this.label = label;
  }

  public boolean isOfEquation() {
    return command.equals("eqref");
  }

  public BasedSequence label() {
    return label;
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {label};
  }
}
