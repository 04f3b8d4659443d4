package orrery.site.math;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A width that no formula exceeds, from its markup alone: as if all its parts stood beside each
 * other, each glyph as wide as in the widest of KaTeX's fonts. To measure a formula takes as long
 * as to set it, and most are so narrow that nobody asks.
 */
final class WidthBound {
  private static final Pattern SPACE =
      Pattern.compile(
          "(?:margin-left|margin-right|padding-left|padding-right|border-right-width|min-width|width)"
              + ":([0-9.]++)em");

  /** Classes that are spaces by KaTeX's style sheet, of at most one em each. */
  private static final Pattern PADDED =
      Pattern.compile("delimiter|x-arrow-pad|cd-arrow-pad|boxpad|cancel-pad");

  /** The sizes above the usual one, of which the largest is 2.488 times as large. */
  private static final Pattern LARGE = Pattern.compile(" size(?:[7-9]|1[01])\\b");

  private static final double LARGEST = 2.488;

  private WidthBound() {}

  /**
   * Returns the bound, in em of the formula.
   *
   * @param html as KaTeX writes it, with inline styles
   */
  static double of(String html) {
    int start = html.indexOf("katex-html");
    double width = 0;
    boolean isLarge = false;
    for (int i = Math.max(0, html.indexOf('>', start) + 1); i < html.length(); ) {
      if (html.charAt(i) == '<') {
        int end = html.indexOf('>', i) + 1;
        String tag = html.substring(i, end);
        width += spaces(tag);
        isLarge |= LARGE.matcher(tag).find();
        i = end;
      } else if (html.charAt(i) == '&') {
        width += 1.3;
        i = html.indexOf(';', i) + 1;
      } else {
        width += glyph(html.charAt(i));
        i++;
      }
    }
    return isLarge ? width * LARGEST : width;
  }

  private static double spaces(String tag) {
    double width = 0;
    if (tag.indexOf("style=") >= 0) {
      Matcher space = SPACE.matcher(tag);
      while (space.find()) {
        width += Double.parseDouble(space.group(1));
      }
    }
    return PADDED.matcher(tag).find() ? width + 1 : width;
  }

  /** The most that a glyph takes in any font of KaTeX 0.18, by its metrics. */
  private static double glyph(char letter) {
    if (letter >= '0' && letter <= '9') {
      return 0.6;
    }
    if (letter >= 'a' && letter <= 'z') {
      return letter == 'm' ? 1.04 : 0.84;
    }
    if ("()[]|,.;:!'\u2223\u2032".indexOf(letter) >= 0) {
      return 0.82;
    }
    if ("+-=\u2212\u2208".indexOf(letter) >= 0 || isGreek(letter)) {
      return 0.99;
    }
    if (letter <= '~') {
      return 1.28;
    }
    return letter == '\u200b' ? 0 : 2.34;
  }

  private static boolean isGreek(char letter) {
    return letter >= '\u0391' && letter <= '\u03ff';
  }
}
