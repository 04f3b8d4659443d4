package orrery.site.markdown.commonmark;

/**
 * The flanking of a run of delimiters: whether it can open or close, from the characters beside it.
 */
record Flanks(boolean opens, boolean closes) {

  static Flanks of(String text, int start, int end) {
    int before = start == 0 ? ' ' : text.codePointBefore(start);
    int after = end >= text.length() ? ' ' : text.codePointAt(end);
    boolean left = !isSpace(after) && (!isMark(after) || isSpace(before) || isMark(before));
    boolean right = !isSpace(before) && (!isMark(before) || isSpace(after) || isMark(after));
    return text.charAt(start) == '_'
        ? new Flanks(left && (!right || isMark(before)), right && (!left || isMark(after)))
        : new Flanks(left, right);
  }

  private static boolean isSpace(int c) {
    return c == '\t' || c == '\n' || c == '\f' || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /** Returns whether a character is punctuation or a symbol. */
  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }
}
