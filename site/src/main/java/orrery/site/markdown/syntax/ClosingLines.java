package orrery.site.markdown.syntax;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashMap;
import java.util.Map;

/**
 * The lines of a text that close formulas. Brackets may be meant as such, so what begins a formula
 * must end it too, in its paragraph. Each line is looked at once for each kind of fence, however
 * many formulas seem to begin above it.
 */
final class ClosingLines {
  private final Map<String, Search> searches = new HashMap<>();
  private BasedSequence sequence = BasedSequence.NULL;
  private String text = "";

  /** A search among the lines of a paragraph: from where, up to which line, and its result. */
  private record Search(int from, int last, boolean closes) {}

  /** Returns whether the formula that a line begins is closed, in this line or below. */
  boolean hasClosing(MathFence fence, BasedSequence line) {
    if (line.getBaseSequence() != sequence) {
      sequence = line.getBaseSequence();
      text = sequence.toString();
      searches.clear();
    }
    int start = line.getStartOffset() + fence.open().length();
    int end = lineEnd(start);
    return fence.closing(text.substring(start, end)) >= 0
        || (end < text.length() && below(fence, end + 1));
  }

  /** Returns whether one of the lines from an offset on closes, before a blank one. */
  private boolean below(MathFence fence, int from) {
    Search known = searches.get(fence.close());
    if (known == null || from < known.from || from > known.last) {
      known = search(fence, from);
      searches.put(fence.close(), known);
    }
    return known.closes;
  }

  private Search search(MathFence fence, int from) {
    int start = from;
    while (true) {
      int end = lineEnd(start);
      String line = text.substring(start, end);
      boolean closes = fence.closing(line) >= 0;
      if (closes || line.isBlank() || end == text.length()) {
        return new Search(from, start, closes);
      }
      start = end + 1;
    }
  }

  private int lineEnd(int start) {
    int newline = text.indexOf('\n', start);
    return newline < 0 ? text.length() : newline;
  }
}
