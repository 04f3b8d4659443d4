package orrery.site.fuzz;

import java.util.List;
import java.util.Locale;

/**
 * The tokens of rules, as CSS has them (w3.org/TR/css-syntax-3), and what a browser would fetch for
 * them. It takes escapes for what they stand for, where the program refuses them.
 */
final class CssOracle {
  private static final List<String> TAKE_TEXTS =
      List.of("image", "image-set", "-webkit-image-set", "src", "cross-fade", "image-rect");

  private final String text;
  private int at;

  private CssOracle(String text) {
    this.text = text;
  }

  /** Returns whether a browser would fetch something from elsewhere. */
  static boolean fetches(String rules) {
    // Line ends become one character before anything is read.
    CssOracle css =
        new CssOracle(rules.replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n'));
    boolean fetches = false;
    while (!fetches && css.at < css.text.length()) {
      fetches = css.next();
    }
    return fetches;
  }

  /** Reads a token and returns whether it fetches; comments are not skipped, which finds more. */
  private boolean next() {
    char c = text.charAt(at);
    if (c == '@') {
      at++;
      return name().equals("import");
    }
    if (!isName(at)) {
      at++;
      return false;
    }
    String name = name();
    if (at == text.length() || text.charAt(at) != '(') {
      return false;
    }
    return name.equals("url") ? isElsewhere(address()) : TAKE_TEXTS.contains(name);
  }

  private boolean isName(int index) {
    char c = text.charAt(index);
    boolean escape = c == '\\' && index + 1 < text.length() && text.charAt(index + 1) != '\n';
    return escape || c == '-' || c == '_' || c >= 0x80 || Character.isLetterOrDigit(c);
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    while (at < text.length() && isName(at)) {
      character(name);
    }
    return name.toString().toLowerCase(Locale.ROOT);
  }

  /** Reads a character, or what an escape stands for. */
  private void character(StringBuilder into) {
    char c = text.charAt(at++);
    if (c != '\\' || at == text.length()) {
      into.append(c);
      return;
    }
    int start = at;
    while (at < text.length() && at < start + 6 && Character.digit(text.charAt(at), 16) >= 0) {
      at++;
    }
    if (at == start) {
      c = text.charAt(at++);
      into.append(c == '\n' ? "" : String.valueOf(c));
      return;
    }
    int code = Integer.parseInt(text.substring(start, at), 16);
    into.appendCodePoint(code == 0 || !Character.isValidCodePoint(code) ? 0xfffd : code);
    if (at < text.length() && " \t\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  /** Reads what is between the brackets of an address. */
  private String address() {
    at++;
    while (at < text.length() && " \t\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    boolean quoted = at < text.length() && "\"'".indexOf(text.charAt(at)) >= 0;
    char end = quoted ? text.charAt(at++) : ')';
    StringBuilder address = new StringBuilder();
    while (at < text.length() && text.charAt(at) != end) {
      character(address);
    }
    return address.toString();
  }

  /** Returns what the URL standard says: leading controls and all line ends go. */
  private static boolean isElsewhere(String address) {
    String plain = address.replaceAll("[\t\n\r]", "").replaceFirst("^[\u0000- ]+", "");
    String lower = plain.toLowerCase(Locale.ROOT);
    return !lower.startsWith("#") && !lower.startsWith("data:");
  }
}
