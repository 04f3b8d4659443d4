package orrery.site.markdown.braces;

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

  /** Returns the name in the braces. */
  public BasedSequence name() {
    return name;
  }

  /** Returns the text in the code span. */
  public BasedSequence text() {
    return text;
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {name, text};
  }
}
