package orrery.site.markdown.commonmark;

import com.vladsch.flexmark.util.sequence.Html5Entities;

/** Escapes with a backslash, and references to characters by name or number. */
public final class Escapes {
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  private static final int MAX_ENTITY_LENGTH = 40;

  private Escapes() {}

  /** Returns whether a backslash here takes its meaning from the next character. */
  static boolean escapes(String text, int at) {
    return text.charAt(at) == '\\'
        && at + 1 < text.length()
        && PUNCTUATION.indexOf(text.charAt(at + 1)) >= 0;
  }

  /** A text with every escape and every reference replaced by what it stands for. */
  public static String resolved(CharSequence source) {
    String text = source.toString();
    if (text.indexOf('\\') < 0 && text.indexOf('&') < 0) {
      return text;
    }
    StringBuilder resolved = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = entity(text, at);
      if (end > 0) {
        resolved.append(Html5Entities.entityToString(text.substring(at, end)));
        at = end;
      } else {
        at += escapes(text, at) ? 1 : 0;
        resolved.append(text.charAt(at));
        at++;
      }
    }
    return resolved.toString();
  }

  /** Returns the offset after a reference to a character, or -1 where there is no reference. */
  static int entity(String text, int start) {
    if (text.charAt(start) != '&' || start + 2 >= text.length()) {
      return -1;
    }
    return text.charAt(start + 1) == '#' ? numeric(text, start + 2) : named(text, start);
  }

  private static int numeric(String text, int start) {
    boolean hexadecimal = text.charAt(start) == 'x' || text.charAt(start) == 'X';
    int first = hexadecimal ? start + 1 : start;
    int most = Math.min(text.length(), first + (hexadecimal ? 6 : 7));
    int at = first;
    while (at < most && isDigit(text.charAt(at), hexadecimal ? 16 : 10)) {
      at++;
    }
    return at > first && at < text.length() && text.charAt(at) == ';' ? at + 1 : -1;
  }

  /** The digits of ASCII, and no others. */
  private static boolean isDigit(char c, int base) {
    return c < 0x80 && Character.digit(c, base) >= 0;
  }

  private static int named(String text, int start) {
    int most = Math.min(text.length(), start + MAX_ENTITY_LENGTH);
    int end = start + 1;
    while (end < most && isOfName(text.charAt(end))) {
      end++;
    }
    if (end >= most || text.charAt(end) != ';') {
      return -1;
    }
    String name = text.substring(start, end + 1);
    return Html5Entities.entityToString(name).equals(name) ? -1 : end + 1;
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
