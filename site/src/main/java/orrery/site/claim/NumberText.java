package orrery.site.claim;

import orrery.engine.math.Decimal;
import orrery.engine.math.DecimalReading;

/**
 * A number as a sentence has it.
 *
 * <pre>{@code
 * NumberText.of(-0.20349, 0, false)   // "-0.203", with a minus sign
 * NumberText.of(0.20349, 2, true)     // "20%"
 * NumberText.of(1.5e-7, 0, false)     // 1.5 times a power of ten, raised
 * }</pre>
 */
public final class NumberText {
  /** The significant digits of a number whose author does not say. */
  private static final int DIGITS = 3;

  /** The least number that is printed with a power of ten. */
  private static final double MIN_SCIENTIFIC = 1e15;

  private static final String RAISED =
      "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

  private NumberText() {}

  /**
   * A number in words; a dash where it is not finite.
   *
   * @param digits significant ones; with 0 there are three, and whole numbers are kept whole
   * @param percent whether it is shown in hundredths
   */
  public static String of(double value, int digits, boolean percent) {
    if (!Double.isFinite(value)) {
      return "\u2013";
    }
    double shown = percent ? value * 100 : value;
    boolean whole = digits == 0 && shown == Math.rint(shown) && Math.abs(shown) < MIN_SCIENTIFIC;
    int kept = whole ? Decimal.GREATEST_DIGITS : digits == 0 ? DIGITS : digits;
    return typeset(Decimal.text(shown, kept)) + (percent ? "%" : "");
  }

  /** A value as an author would type it: a number is set in type, a word is left as it is. */
  public static String typed(String value, String unit) {
    boolean number = Decimal.parse(value) instanceof DecimalReading.Value;
    return (number ? typeset(value) : value) + (unit.isEmpty() ? "" : "\u00a0" + unit);
  }

  private static String typeset(String decimal) {
    int e = decimal.indexOf('e');
    if (e < 0) {
      return decimal.equals("-0") ? "0" : decimal.replace('-', '\u2212');
    }
    StringBuilder text = new StringBuilder(decimal.substring(0, e).replace('-', '\u2212'));
    text.append("\u00a0\u00d7\u00a010");
    for (char c : decimal.substring(e + 1).toCharArray()) {
      text.append(c == '-' ? '\u207b' : RAISED.charAt(c - '0'));
    }
    return text.toString();
  }
}
