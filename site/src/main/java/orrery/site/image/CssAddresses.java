package orrery.site.image;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses in rules and attributes of a drawing. */
final class CssAddresses {
  private static final Pattern ESCAPE = Pattern.compile("\\\\([0-9a-fA-F]{1,6}+)\\s?|\\\\(.)");
  private static final Pattern INSIDE =
      Pattern.compile(
          "[\"'\\s#)]|data:(?:image/(?:png|jpeg|gif|webp)|font/|application/(?:x-)?font)");
  private static final String SPACES = " \t\n\f\r";
  private static final String URL = "url(";

  private CssAddresses() {}

  /** Returns whether rules would load anything but a part of the drawing itself. */
  static boolean load(String rules) {
    if (rules.indexOf('(') < 0 && rules.indexOf('@') < 0 && rules.indexOf('\\') < 0) {
      return false;
    }
    String plain = unescaped(rules).toLowerCase(Locale.ROOT);
    if (plain.contains("@import") || plain.contains("image-set")) {
      return true;
    }
    for (int at = plain.indexOf(URL); at >= 0; at = plain.indexOf(URL, at)) {
      at = address(plain, at + URL.length());
      if (!INSIDE.matcher(plain).region(at, plain.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** The start of an address, behind spaces and a quotation mark. */
  private static int address(String rules, int from) {
    int at = spaces(rules, from);
    boolean quoted = at < rules.length() && "\"'".indexOf(rules.charAt(at)) >= 0;
    return quoted ? spaces(rules, at + 1) : at;
  }

  private static int spaces(String text, int from) {
    int at = from;
    while (at < text.length() && SPACES.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static String unescaped(String rules) {
    return ESCAPE
        .matcher(rules)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    escape.group(1) == null ? escape.group(2) : character(escape.group(1))));
  }

  private static String character(String hex) {
    int code = Integer.parseInt(hex, 16);
    return Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD";
  }
}
