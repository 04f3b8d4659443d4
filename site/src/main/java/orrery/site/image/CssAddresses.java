package orrery.site.image;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The addresses in rules and attributes of a drawing. What CSS does is not followed: rules are
 * refused wherever browsers could see another address than stands there. Escapes are refused, since
 * the name of a function can be written with them, and so is every function and rule that is not
 * known to load nothing.
 */
final class CssAddresses {
  /** The only addresses: a part of the drawing, and images and fonts inside of it. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "#|data:(?:image/(?:png|jpe?g|gif|webp|avif)"
              + "|(?:font/|application/(?:x-)?font)[a-z0-9-]*+)[;,]");

  private static final String SPACES = " \t\n\f\r";
  private static final String URL = "url";

  private static final Pattern VENDOR = Pattern.compile("^-(?:webkit|moz|ms|o)-");

  /** The functions that take no address. */
  private static final Set<String> FUNCTIONS =
      words(
          """
          abs acos asin atan atan2 calc clamp cos env exp hypot log max min mod pow rem round sign
          sin sqrt tan var
          color color-contrast color-mix contrast-color device-cmyk device-gray device-rgb gray hsl
          hsla hwb icc-color lab lch light-dark oklab oklch rgb rgba
          matrix matrix3d perspective rotate rotate3d rotatex rotatey rotatez scale scale3d scalex
          scaley scalez skew skewx skewy translate translate3d translatex translatey translatez
          blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
          circle ellipse inset path polygon ray rect shape xywh
          conic-gradient linear-gradient radial-gradient repeating-conic-gradient
          repeating-linear-gradient repeating-radial-gradient
          cubic-bezier linear steps
          any dir has host host-context is lang matches not nth-child nth-last-child
          nth-last-of-type nth-of-type where
          counter counters fit-content format local minmax repeat selector tech
          """);

  private static final Set<String> RULES =
      words(
          """
          charset container counter-style font-face font-feature-values font-palette-values
          keyframes layer media namespace page property scope starting-style supports
          """);

  private CssAddresses() {}

  private static Set<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }

  /** Returns whether rules could load anything but a part of the drawing itself. */
  static boolean load(String rules) {
    String plain = rules.toLowerCase(Locale.ROOT);
    return plain.indexOf('\\') >= 0 || hasUnknownRule(plain) || hasUnknownFunction(plain);
  }

  private static boolean hasUnknownRule(String rules) {
    for (int at = rules.indexOf('@'); at >= 0; at = rules.indexOf('@', at + 1)) {
      int end = at + 1;
      while (end < rules.length() && isNamed(rules.charAt(end))) {
        end++;
      }
      String name = withoutVendor(rules.substring(at + 1, end));
      boolean inAddress = at > 0 && isLetterOrDigit(rules.charAt(at - 1));
      if (name.startsWith("import") || (!inAddress && !RULES.contains(name))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasUnknownFunction(String rules) {
    for (int at = rules.indexOf('('); at >= 0; at = rules.indexOf('(', at + 1)) {
      int start = at;
      while (start > 0 && isNamed(rules.charAt(start - 1))) {
        start--;
      }
      String name = rules.substring(start, at);
      boolean known = name.isEmpty() || FUNCTIONS.contains(withoutVendor(name));
      if (name.equals(URL) ? !isInside(rules, at + 1) : !known) {
        return true;
      }
    }
    return false;
  }

  private static String withoutVendor(String name) {
    return VENDOR.matcher(name).replaceFirst("");
  }

  /** Returns whether what a function takes, behind spaces and a quotation mark, is inside. */
  private static boolean isInside(String rules, int from) {
    int at = from;
    while (at < rules.length() && SPACES.indexOf(rules.charAt(at)) >= 0) {
      at++;
    }
    if (at < rules.length() && "\"'".indexOf(rules.charAt(at)) >= 0) {
      at++;
    }
    return INSIDE.matcher(rules).region(at, rules.length()).lookingAt();
  }

  /** Returns whether a character belongs to names, as CSS has it. */
  private static boolean isNamed(char c) {
    return isLetterOrDigit(c) || c == '-' || c >= 0x80;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  }
}
