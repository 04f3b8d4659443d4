package orrery.site.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A formula on lines of its own, for Flexmark's tree: its lines, fences included. */
final class MathBlock extends Block {
  private boolean closed;

  /** Whether the closing fence was found. */
  boolean closed() {
    return closed;
  }

  void close() {
    closed = true;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
