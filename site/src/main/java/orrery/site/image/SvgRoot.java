package orrery.site.image;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The first tag of a drawing, read in one pass: whatever it holds, that takes as long as it is.
 *
 * <pre>{@code
 * SvgRoot.of("<svg width='30px' viewBox='0 0 1 1'>").orElseThrow().pixels("width")   // 30
 * }</pre>
 */
final class SvgRoot {
  private static final String START = "<svg";
  private static final String SPACES = " \t\n\u000b\f\r";

  private final Map<String, String> attributes = new HashMap<>();

  private SvgRoot() {}

  /** Returns the tag; absent where there is none, or it never ends. */
  static Optional<SvgRoot> of(String text) {
    int start = text.indexOf(START);
    while (start >= 0 && !isEnd(text, start + START.length())) {
      start = text.indexOf(START, start + 1);
    }
    int end = start < 0 ? -1 : text.indexOf('>', start);
    if (end < 0) {
      return Optional.empty();
    }
    SvgRoot root = new SvgRoot();
    root.read(text.substring(start + START.length(), end));
    return Optional.of(root);
  }

  /** Returns whether a name ends at an offset. */
  private static boolean isEnd(String text, int at) {
    return at < text.length() && (SPACES + "/>").indexOf(text.charAt(at)) >= 0;
  }

  /** Reads names with values between quotes, the first of each name. */
  private void read(String tag) {
    int at = 0;
    while (at >= 0 && at < tag.length()) {
      int equals = tag.indexOf('=', at);
      int open = equals < 0 ? tag.length() : spaces(tag, equals + 1);
      int close = open < tag.length() ? tag.indexOf(tag.charAt(open), open + 1) : -1;
      if (close < 0 || "\"'".indexOf(tag.charAt(open)) < 0) {
        return;
      }
      attributes.putIfAbsent(tag.substring(at, equals).strip(), tag.substring(open + 1, close));
      at = close + 1;
    }
  }

  private static int spaces(String text, int from) {
    int at = from;
    while (at < text.length() && SPACES.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** Returns a length that is given in pixels, or without a unit. */
  OptionalDouble pixels(String name) {
    String value = attributes.getOrDefault(name, "");
    String number = value.endsWith("px") ? value.substring(0, value.length() - 2) : value;
    return digits(number) == number.length() && !number.isEmpty()
        ? OptionalDouble.of(parse(number))
        : OptionalDouble.empty();
  }

  /** Returns the width and height of the view box; zeros where there is none. */
  double[] viewBox() {
    List<String> numbers = new ArrayList<>();
    String box = attributes.getOrDefault("viewBox", "");
    for (int at = 0; at < box.length() && numbers.size() < 4; ) {
      int end = at;
      while (end < box.length() && box.charAt(end) != ',' && spaces(box, end) == end) {
        end++;
      }
      if (end > at) {
        numbers.add(box.substring(at, end));
      }
      at = end + 1;
    }
    return numbers.size() < 4
        ? new double[] {0, 0}
        : new double[] {leading(numbers.get(2)), leading(numbers.get(3))};
  }

  private static double leading(String text) {
    return parse(text.substring(0, digits(text)));
  }

  private static int digits(String text) {
    int at = 0;
    while (at < text.length() && (text.charAt(at) == '.' || isDigit(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static double parse(String number) {
    try {
      return Double.parseDouble(number);
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }
}
