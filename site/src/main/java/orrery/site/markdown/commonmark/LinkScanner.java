package orrery.site.markdown.commonmark;

/**
 * Scans the parts of a link, by the rules of CommonMark. Each method is given where a part would
 * begin, and returns the offset after its end, or -1 where there is none.
 */
final class LinkScanner {
  /** The length of the longest label, by the specification; it keeps the search short. */
  static final int MAX_LABEL_LENGTH = 999;

  /** The greatest depth of parentheses in an address, as in the reference implementation. */
  private static final int MAX_PARENTHESES_DEPTH = 32;

  private LinkScanner() {}

  /** A label in brackets, with something in it. */
  static int label(String text, int start) {
    if (start >= text.length() || text.charAt(start) != '[') {
      return -1;
    }
    boolean blank = true;
    int most = Math.min(text.length(), start + 2 + MAX_LABEL_LENGTH);
    for (int i = start + 1; i < most; i++) {
      char c = text.charAt(i);
      if (c == ']') {
        return blank ? -1 : i + 1;
      } else if (c == '[') {
        return -1;
      }
      blank &= Character.isWhitespace(c);
      i += Escapes.escapes(text, i) ? 1 : 0;
    }
    return -1;
  }

  /** An address: in angle brackets, or without spaces. The latter may be empty. */
  static int destination(String text, int start) {
    return start < text.length() && text.charAt(start) == '<'
        ? inAngles(text, start)
        : bare(text, start);
  }

  private static int inAngles(String text, int start) {
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '>') {
        return i + 1;
      } else if (c == '<' || c == '\n') {
        return -1;
      }
      i += Escapes.escapes(text, i) ? 1 : 0;
    }
    return -1;
  }

  private static int bare(String text, int start) {
    int depth = 0;
    int at = start;
    while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) != 0x7f) {
      char c = text.charAt(at);
      if (c == ')' && depth == 0) {
        break;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth > MAX_PARENTHESES_DEPTH) {
        return -1;
      }
      at += Escapes.escapes(text, at) ? 2 : 1;
    }
    return depth == 0 ? at : -1;
  }

  /** A title in quotes or parentheses. */
  static int title(String text, int start) {
    char open = start < text.length() ? text.charAt(start) : ' ';
    if (open != '"' && open != '\'' && open != '(') {
      return -1;
    }
    char close = open == '(' ? ')' : open;
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == close) {
        return i + 1;
      } else if (c == open) {
        return -1;
      }
      i += Escapes.escapes(text, i) ? 1 : 0;
    }
    return -1;
  }

  /** Skips white space with at most one end of a line in it; it may be empty. */
  static int blanks(String text, int start) {
    boolean ended = false;
    int at = start;
    while (at < text.length() && (isBlank(text.charAt(at)) || text.charAt(at) == '\n')) {
      if (text.charAt(at) == '\n') {
        if (ended) {
          return at;
        }
        ended = true;
      }
      at++;
    }
    return at;
  }

  /** Returns the end of the line, if only white space stands before it. */
  static int endOfLine(String text, int start) {
    int at = start;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at == text.length() ? at : text.charAt(at) == '\n' ? at + 1 : -1;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
