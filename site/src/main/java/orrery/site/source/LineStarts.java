package orrery.site.source;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/** The starts of the lines of a text. Those of the last text are kept: problems come in rows. */
final class LineStarts {
  private static final AtomicReference<LineStarts> LAST = new AtomicReference<>(new LineStarts(""));

  private final String text;
  private final int[] starts;
  private final AtomicReference<Line> lastLine = new AtomicReference<>(new Line(0, ""));

  private record Line(int number, String text) {}

  private LineStarts(String text) {
    this.text = text;
    this.starts = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
    int line = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      starts[line++] = at + 1;
    }
  }

  /** Returns the lines of a text. */
  @SuppressWarnings({
    "ReferenceEquality",
    "StringEquality"
  }) // To compare costs as much as to count.
  static LineStarts of(String text) {
    LineStarts last = LAST.get();
    if (last.text != text) {
      last = new LineStarts(text);
      LAST.set(last);
    }
    return last;
  }

  /** Returns the number, from 1, of the line that an offset is in. */
  int number(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Returns a line without its end. The last one is kept: problems come in rows in a line too. */
  String line(int number) {
    Line last = lastLine.get();
    if (last.number != number) {
      int end = number < starts.length ? starts[number] - 1 : text.length();
      last = new Line(number, text.substring(start(number), end));
      lastLine.set(last);
    }
    return last.text;
  }

  /** Returns the offset of a line, which is numbered from 1. */
  int start(int number) {
    return starts[number - 1];
  }
}
