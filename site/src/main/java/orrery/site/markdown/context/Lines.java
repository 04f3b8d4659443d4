package orrery.site.markdown.context;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import orrery.site.article.Block;
import orrery.site.markdown.syntax.MathBlock;
import orrery.site.markdown.syntax.MathFence;

/**
 * The lines of a block, without the markers of the quotes and lists around it; a position in their
 * text can be reported as one in the file.
 */
public final class Lines {
  private Lines() {}

  public static String text(List<BasedSequence> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.toString()));
    return text.toString();
  }

  /** Returns the offset in the file of an offset into the text of some lines. */
  public static int offset(List<BasedSequence> lines, int offset) {
    int rest = offset;
    for (BasedSequence line : lines) {
      if (rest < line.length()) {
        return line.getStartOffset() + rest;
      }
      rest -= line.length();
    }
    return lines.isEmpty() ? 0 : lines.get(lines.size() - 1).getEndOffset();
  }

  /** The formula inside a block: without its fences and the white space around it. */
  public static Block.DisplayMath formula(MathBlock math) {
    List<BasedSequence> lines = math.getContentLines();
    String text = text(lines);
    MathFence fence = math.fence();
    int open = text.indexOf(fence.open());
    int close = math.closed() ? text.lastIndexOf(fence.close()) : text.length();
    String label = math.label().map(BasedSequence::toString).orElse("");
    return fence.isTex()
        ? formula(math, lines, open, close + fence.close().length(), label)
        : formula(math, lines, open + fence.open().length(), close, label);
  }

  public static Block.DisplayMath formula(
      com.vladsch.flexmark.util.ast.Block block,
      List<BasedSequence> lines,
      int from,
      int to,
      String label) {
    String text = text(lines);
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int texStart = start < end ? offset(lines, start) : block.getStartOffset();
    return new Block.DisplayMath(
        Conversion.span(block), text.substring(start, end), texStart, label);
  }
}
