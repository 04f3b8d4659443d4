package orrery.site.imports;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A line apart from the code spans, formulas and addresses in it. They are found in one pass: what
 * ends a code span is known beforehand.
 */
final class Pieces {
  private final String line;

  /** The starts of the runs of backticks by their length, in order. */
  private final Map<Integer, Deque<Integer>> runs = new HashMap<>();

  private boolean dollarsEnd = true;

  private Pieces(String line) {
    this.line = line;
    int at = line.indexOf('`');
    while (at >= 0) {
      int end = afterRun(at);
      runs.computeIfAbsent(end - at, length -> new ArrayDeque<>()).add(at);
      at = line.indexOf('`', end);
    }
  }

  /** Changes what is running text. */
  static String change(String line, UnaryOperator<String> change) {
    Pieces pieces = new Pieces(line);
    StringBuilder changed = new StringBuilder();
    int text = 0;
    int at = 0;
    while (at < line.length()) {
      int end = pieces.end(at);
      if (end > at) {
        changed.append(change.apply(line.substring(text, at))).append(line, at, end);
        text = end;
      }
      at = Math.max(at + 1, end);
    }
    return changed.append(change.apply(line.substring(text))).toString();
  }

  /** Returns the end of what begins at an offset and is kept, or -1. */
  private int end(int at) {
    return switch (line.charAt(at)) {
      case '`' -> afterCode(at);
      case '$' -> line.startsWith("$$", at) ? afterDisplay(at) : afterFormula(at);
      case 'h' -> afterAddress(at);
      default -> -1;
    };
  }

  private int afterRun(int at) {
    int end = at;
    while (end < line.length() && line.charAt(end) == '`') {
      end++;
    }
    return end;
  }

  /** Backticks, up to as many of them. */
  private int afterCode(int at) {
    int inside = afterRun(at);
    Deque<Integer> ends = runs.getOrDefault(inside - at, new ArrayDeque<>());
    while (!ends.isEmpty() && ends.peek() < inside) {
      ends.remove();
    }
    return ends.isEmpty() ? -1 : ends.peek() + inside - at;
  }

  private int afterDisplay(int at) {
    int close = dollarsEnd ? line.indexOf("$$", at + 3) : -1;
    dollarsEnd = close >= 0;
    return close < 0 ? -1 : close + 2;
  }

  /** A dollar up to the next, without spaces inside of them: what a digit follows is money. */
  private int afterFormula(int at) {
    if (at > 0 && line.charAt(at - 1) == '\\') {
      return -1;
    }
    int close = at + 1;
    while (close < line.length() && line.charAt(close) != '$') {
      close += line.charAt(close) == '\\' ? 2 : 1;
    }
    boolean formula =
        close < line.length()
            && close > at + 1
            && !Character.isWhitespace(line.charAt(at + 1))
            && !Character.isWhitespace(line.charAt(close - 1));
    boolean money = close + 1 < line.length() && "0123456789".indexOf(line.charAt(close + 1)) >= 0;
    return formula && !money ? close + 1 : -1;
  }

  private int afterAddress(int at) {
    int scheme = line.startsWith("https://", at) ? 8 : line.startsWith("http://", at) ? 7 : 0;
    if (scheme == 0) {
      return -1;
    }
    int end = at + scheme;
    while (end < line.length()
        && !Character.isWhitespace(line.charAt(end))
        && ")>".indexOf(line.charAt(end)) < 0) {
      end++;
    }
    return end > at + scheme ? end : -1;
  }
}
