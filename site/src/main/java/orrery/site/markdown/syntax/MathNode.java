package orrery.site.markdown.syntax;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A formula in running text, for Flexmark's tree. */
public final class MathNode extends Node {
  private final BasedSequence tex;
  private final boolean display;

  MathNode(BasedSequence whole, BasedSequence tex, boolean display) {
    super(whole);
    this.tex = tex;
    this.display = display;
  }

  public BasedSequence tex() {
    return tex;
  }

  public boolean display() {
    return display;
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {tex};
  }
}
