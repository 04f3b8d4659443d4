package orrery.site.cli;

/**
 * A line of text with a part of it underlined.
 *
 * <pre>{@code
 * Let $\foo{x}$ be
 *      ^^^^
 * }</pre>
 */
final class Caret {
  /** The length of the part of a long line that is shown, in characters. */
  private static final int WIDTH = 96;

  private static final int BEFORE = 48;

  private Caret() {}

  /**
   * Returns the two lines, each ended, indented by four.
   *
   * @param line without its end
   * @param start of the part, from 0
   * @param length of the part; it is cut where the line ends
   */
  static String under(String line, int start, int length) {
    int from = start > WIDTH - 16 ? start - BEFORE : 0;
    if (from > 0 && Character.isLowSurrogate(line.charAt(from))) {
      from++;
    }
    int to = Math.min(line.length(), from + WIDTH);
    String before = from > 0 ? "…" : "";
    String after = to < line.length() ? "…" : "";
    int end = Math.min(start + length, to);
    StringBuilder carets = new StringBuilder(blank(before));
    carets.append(blank(line.substring(from, Math.min(start, to))));
    carets.append("^".repeat(Math.max(1, width(line, start, end))));
    return "    " + before + shown(line.substring(from, to)) + after + "\n    " + carets + "\n";
  }

  /** Returns white space as wide as a text; tabs stay tabs. */
  private static String blank(String text) {
    StringBuilder blank = new StringBuilder();
    text.codePoints().forEach(c -> blank.append(c == '\t' ? "\t" : " ".repeat(width(c))));
    return blank.toString();
  }

  private static int width(String line, int start, int end) {
    if (start >= end) {
      return 0;
    }
    return line.substring(start, end).codePoints().map(Caret::width).sum();
  }

  private static int width(int c) {
    if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return 0;
    }
    boolean wide = Character.isIdeographic(c) || (c >= 0x1F300 && c <= 0x1FAFF);
    return wide ? 2 : 1;
  }

  /** Returns a text without the characters that control a terminal. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isISOControl(c) && c != '\t' ? '\uFFFD' : c)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }
}
