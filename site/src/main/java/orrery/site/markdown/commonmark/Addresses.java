package orrery.site.markdown.commonmark;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * The addresses that may be linked to: checked as a browser reads them, not as they are written.
 */
public final class Addresses {
  private static final Set<String> SCHEMES = Set.of("https", "http", "mailto");

  private Addresses() {}

  /** Returns the objection to an address, or empty. Entities and escapes are already resolved. */
  public static String objection(String address) {
    String scheme = scheme(address);
    String decoded = scheme(percentDecoded(address));
    if (!scheme.isEmpty() && !SCHEMES.contains(scheme)) {
      return "links to \"" + scheme + ":\" are not allowed";
    }
    if (!decoded.isEmpty() && !SCHEMES.contains(decoded)) {
      return "links to \"" + decoded + ":\" are not allowed";
    }
    boolean other = visible(address).replace('\\', '/').startsWith("//");
    return other ? "an address without a scheme is not allowed" : "";
  }

  /**
   * Returns the scheme: the part before the colon, if that is before any slash, question mark or
   * hash.
   */
  private static String scheme(String address) {
    String text = visible(address);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return text.substring(0, i).toLowerCase(Locale.ROOT);
      }
      if (c == '/' || c == '?' || c == '#') {
        return "";
      }
    }
    return "";
  }

  /** Browsers skip tabs, ends of lines and other controls in an address. */
  private static String visible(String address) {
    StringBuilder text = new StringBuilder();
    address.codePoints().filter(c -> c > ' ' && c != 0x7f).forEach(text::appendCodePoint);
    return text.toString();
  }

  private static String percentDecoded(String address) {
    try {
      return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return address;
    }
  }
}
