package orrery.site.markdown.syntax;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A link by the name of an article, for Flexmark's tree. */
public final class WikiNode extends Node {
  private final BasedSequence target;
  private final BasedSequence words;

  WikiNode(BasedSequence whole, BasedSequence target, BasedSequence words) {
    super(whole);
    this.target = target;
    this.words = words;
  }

  public BasedSequence target() {
    return target;
  }

  /** The author's own words, or the null sequence. */
  public BasedSequence words() {
    return words;
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {target, words};
  }
}
