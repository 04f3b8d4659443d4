package orrery.site.markdown.commonmark;

/**
 * Scans what may begin with an angle bracket: an address, or a tag of HTML. Each method is given
 * where the bracket stands, and returns the offset after what it looks for, or -1.
 */
final class AngleScanner {
  private static final int MIN_SCHEME_LENGTH = 2;
  private static final int MAX_SCHEME_LENGTH = 32;
  private static final int MAX_DOMAIN_LABEL_LENGTH = 63;
  private static final String OF_MAILBOXES = ".!#$%&'*+/=?^_`{|}~-";

  private AngleScanner() {}

  /** An address with its scheme. */
  static int address(String text, int open) {
    int at = open + 1;
    while (at < text.length() && (isWord(text.charAt(at)) || "+.-".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    int length = at - open - 1;
    boolean scheme = length >= MIN_SCHEME_LENGTH && length <= MAX_SCHEME_LENGTH;
    if (!scheme || !isLetter(text, open + 1) || !is(text, at, ':')) {
      return -1;
    }
    while (at < text.length() && text.charAt(at) > ' ' && "<>".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return is(text, at, '>') ? at + 1 : -1;
  }

  /** An address of e-mail. */
  static int mail(String text, int open) {
    int at = open + 1;
    while (at < text.length()
        && (isWord(text.charAt(at)) || OF_MAILBOXES.indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    if (at == open + 1 || !is(text, at, '@')) {
      return -1;
    }
    do {
      at = domainLabel(text, at + 1);
    } while (at > 0 && is(text, at, '.'));
    return at > 0 && is(text, at, '>') ? at + 1 : -1;
  }

  private static int domainLabel(String text, int start) {
    int at = start;
    while (at < text.length() && (isWord(text.charAt(at)) || text.charAt(at) == '-')) {
      at++;
    }
    boolean fine =
        at > start
            && at - start <= MAX_DOMAIN_LABEL_LENGTH
            && text.charAt(start) != '-'
            && text.charAt(at - 1) != '-';
    return fine ? at : -1;
  }

  /** An opening or a closing tag. */
  static int tag(String text, int open) {
    boolean closing = is(text, open + 1, '/');
    int at = open + (closing ? 2 : 1);
    if (!isLetter(text, at)) {
      return -1;
    }
    while (at < text.length() && (isWord(text.charAt(at)) || text.charAt(at) == '-')) {
      at++;
    }
    int next = closing ? at : attribute(text, at);
    while (next > at) {
      at = next;
      next = attribute(text, at);
    }
    if (next < 0) {
      return -1;
    }
    at = blanks(text, at);
    at += !closing && is(text, at, '/') ? 1 : 0;
    return is(text, at, '>') ? at + 1 : -1;
  }

  /** Scans an attribute with the space before it; returns the start where there is no attribute. */
  private static int attribute(String text, int start) {
    int name = blanks(text, start);
    boolean named = name > start && name < text.length() && startsName(text.charAt(name));
    if (!named) {
      return start;
    }
    int at = name;
    while (at < text.length()
        && (startsName(text.charAt(at))
            || (text.charAt(at) >= '0' && text.charAt(at) <= '9')
            || ".-".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    int equals = blanks(text, at);
    return is(text, equals, '=') ? value(text, blanks(text, equals + 1)) : at;
  }

  private static int value(String text, int start) {
    if (is(text, start, '"') || is(text, start, '\'')) {
      return text.indexOf(text.charAt(start), start + 1) + 1 > 0
          ? text.indexOf(text.charAt(start), start + 1) + 1
          : -1;
    }
    int at = start;
    while (at < text.length() && text.charAt(at) > ' ' && "\"'=<>`".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at > start ? at : -1;
  }

  private static boolean startsName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':';
  }

  private static int blanks(String text, int start) {
    int at = start;
    while (at < text.length() && " \t\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static boolean isLetter(String text, int at) {
    return at < text.length() && isWord(text.charAt(at)) && text.charAt(at) > '9';
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean is(String text, int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }
}
