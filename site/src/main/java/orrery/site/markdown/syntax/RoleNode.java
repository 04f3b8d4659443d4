package orrery.site.markdown.syntax;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A role and its text, for Flexmark's tree. */
public final class RoleNode extends Node {
  private final BasedSequence name;
  private final BasedSequence text;

  RoleNode(BasedSequence whole, BasedSequence name, BasedSequence text) {
    super(whole);
    this.name = name;
    this.text = text;
  }

  /** What stands in the braces. */
  public BasedSequence name() {
    return name;
  }

  /** What stands in the code span. */
  public BasedSequence text() {
    return text;
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {name, text};
  }
}
