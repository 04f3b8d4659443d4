package orrery.site.markdown.syntax;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/** A directive whose content is Markdown, for Flexmark's tree: its children are that content. */
public final class ContainerNode extends Block {
  private final ContainerFence fence;
  private final List<BasedSequence> options = new ArrayList<>();
  private int contentEnd;
  private int end;
  private boolean ended;

  ContainerNode(ContainerFence fence) {
    this.fence = fence;
  }

  /** The line it begins with. */
  public ContainerFence fence() {
    return fence;
  }

  /** Returns its lines of {@code :key: value}, which come first. */
  public List<BasedSequence> options() {
    return options;
  }

  /** Returns whether it has a closing fence. */
  public boolean ended() {
    return ended;
  }

  /** Ends it with a line. */
  void endWith(BasedSequence line) {
    contentEnd = line.getStartOffset();
    end = line.getEndOffset();
    ended = true;
  }

  /**
   * Returns the start of its content in the file: behind the line it begins with and its options.
   */
  public int contentStart() {
    BasedSequence last = options.isEmpty() ? fence.opening() : options.get(options.size() - 1);
    BasedSequence text = last.getBaseSequence();
    int lineEnd = text.indexOf('\n', last.getEndOffset());
    return Math.min(lineEnd < 0 ? text.length() : lineEnd + 1, contentEnd());
  }

  /** Returns the end of its content. */
  public int contentEnd() {
    return ended ? contentEnd : getEndOffset();
  }

  /** Makes it reach from its first line to its last, which are no part of its content. */
  void close() {
    setCharsFromContent();
    BasedSequence opening = fence.opening();
    int last = Math.max(Math.max(end, getEndOffset()), opening.getEndOffset());
    setChars(opening.baseSubSequence(opening.getStartOffset(), last));
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
