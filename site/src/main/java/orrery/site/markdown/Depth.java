package orrery.site.markdown;

/** How deep a text is nested, told before anything recursive sees it. */
final class Depth {
  static final int DEEPEST = 100;

  static final String MESSAGE = "the text is nested deeper than " + DEEPEST;

  private Depth() {}

  /**
   * The first place that is nested deeper than {@link #DEEPEST}, or -1. Brackets count within a
   * paragraph; markers of quotes and lists at the start of a line.
   */
  static int firstDeeper(String text) {
    int brackets = 0;
    int markers = 0;
    boolean lineStart = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        brackets = lineStart ? 0 : brackets;
        markers = 0;
        lineStart = true;
      } else if (lineStart && (c == '>' || c == '-' || c == '*' || c == '+')) {
        markers += isMarker(text, i) ? 1 : 0;
      } else if (c != ' ' && c != '\t') {
        lineStart = false;
      }
      if (c == '[') {
        brackets++;
      } else if (c == ']') {
        brackets = Math.max(0, brackets - 1);
      }
      if (brackets > DEEPEST || markers > DEEPEST) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isMarker(String text, int at) {
    return text.charAt(at) == '>' || (at + 1 < text.length() && text.charAt(at + 1) == ' ');
  }
}
