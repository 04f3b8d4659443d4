package orrery.site.markdown.syntax;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A note that is written where it is referred to, in Flexmark's tree. */
public final class NoteNode extends Node {
  private final BasedSequence content;

  NoteNode(BasedSequence chars, BasedSequence content) {
    super(chars);
    this.content = content;
  }

  public BasedSequence content() {
    return content;
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {content};
  }
}
