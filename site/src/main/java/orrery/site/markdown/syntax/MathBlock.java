package orrery.site.markdown.syntax;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/** A formula on lines of its own, for Flexmark's tree: its lines, fences included. */
public final class MathBlock extends Block {
  private final MathFence fence;
  private Optional<BasedSequence> lastLine = Optional.empty();

  MathBlock(MathFence fence) {
    this.fence = fence;
  }

  public MathFence fence() {
    return fence;
  }

  /** Returns whether the closing fence was found. */
  public boolean closed() {
    return lastLine.isPresent();
  }

  /** Returns its label, behind the closing fence. */
  public Optional<BasedSequence> label() {
    return lastLine.flatMap(fence::label);
  }

  void closeWith(BasedSequence line) {
    lastLine = Optional.of(line);
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
