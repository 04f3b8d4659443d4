package orrery.site.markdown.commonmark;

import java.util.List;

/**
 * Addresses without brackets, by the rules of GitHub. Each method is given where one would begin,
 * and returns the offset after it, or -1.
 */
final class BareLinks {
  private static final List<String> SCHEMES = List.of("https://", "http://", "ftp://");
  private static final String BEFORE = " \t\n*_~(";
  private static final String NOT_LAST = "?!.,:*_~'\"";

  private BareLinks() {}

  /** An address of the web; one inside brackets ends with them. */
  static int address(String text, int start, boolean bracketed) {
    char c = text.charAt(start);
    boolean possible = c == 'h' || c == 'w' || c == 'f';
    if (!possible || (start > 0 && BEFORE.indexOf(text.charAt(start - 1)) < 0)) {
      return -1;
    }
    int domain = afterScheme(text, start);
    int domainEnd = domain < 0 ? -1 : domain(text, domain, c == 'w');
    if (domainEnd < 0) {
      return -1;
    }
    int end = domainEnd;
    while (end < text.length()
        && text.charAt(end) > ' '
        && text.charAt(end) != '<'
        && !(bracketed && "[]".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return Math.max(domainEnd, withoutPunctuation(text, domainEnd, end));
  }

  private static int afterScheme(String text, int start) {
    if (text.startsWith("www.", start)) {
      return start;
    }
    for (String scheme : SCHEMES) {
      if (text.startsWith(scheme, start)) {
        return start + scheme.length();
      }
    }
    return -1;
  }

  /** Names between dots, of which the last two have no underscore. */
  private static int domain(String text, int start, boolean dotted) {
    int at = start;
    int dots = 0;
    int underscores = 0;
    int before = 0;
    while (at < text.length() && isOfDomain(text.charAt(at))) {
      char c = text.charAt(at);
      if (c == '.') {
        dots++;
        before = underscores;
        underscores = 0;
      }
      underscores += c == '_' ? 1 : 0;
      at++;
    }
    while (at > start && (text.charAt(at - 1) == '.' || text.charAt(at - 1) == '_')) {
      dots -= text.charAt(at - 1) == '.' ? 1 : 0;
      at--;
    }
    boolean fine = at > start && underscores + before == 0 && (!dotted || dots > 0);
    return fine ? at : -1;
  }

  private static boolean isOfDomain(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
  }

  /** Removes the end of the sentence from an address, and a parenthesis that it did not open. */
  private static int withoutPunctuation(String text, int start, int from) {
    int open = 0;
    for (int i = start; i < from; i++) {
      open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
    }
    int end = from;
    while (end > start) {
      char c = text.charAt(end - 1);
      int entity = c == ';' ? entityStart(text, start, end - 1) : -1;
      if (entity >= 0) {
        end = entity;
      } else if (c == ')' && open < 0) {
        open++;
        end--;
      } else if (NOT_LAST.indexOf(c) >= 0) {
        end--;
      } else {
        return end;
      }
    }
    return end;
  }

  private static int entityStart(String text, int start, int semicolon) {
    int at = semicolon - 1;
    while (at >= start && Character.isLetterOrDigit(text.charAt(at))) {
      at--;
    }
    return at >= start && at < semicolon - 1 && text.charAt(at) == '&' ? at : -1;
  }

  /** An address of e-mail. */
  static int mail(String text, int start) {
    boolean inside = start > 0 && isOfMailbox(text.charAt(start - 1));
    int at = start;
    while (!inside && at < text.length() && isOfMailbox(text.charAt(at))) {
      at++;
    }
    if (at == start || at >= text.length() || text.charAt(at) != '@') {
      return -1;
    }
    int domain = at + 1;
    int end = domain;
    while (end < text.length() && isOfMailDomain(text.charAt(end))) {
      end++;
    }
    while (end > domain && text.charAt(end - 1) == '.') {
      end--;
    }
    boolean fine =
        text.substring(domain, end).indexOf('.') > 0
            && Character.isLetterOrDigit(text.charAt(end - 1));
    return fine ? end : -1;
  }

  private static boolean isOfMailbox(char c) {
    return isOfMailDomain(c) || c == '+';
  }

  private static boolean isOfMailDomain(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0);
  }
}
