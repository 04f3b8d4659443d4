package orrery.engine.math;

/**
 * Decimal text of float64 numbers, the same on every machine.
 *
 * <pre>{@code
 * Decimal.text(0.1 + 0.2);      // "0.3"
 * Decimal.text(1234.5678, 3);   // "1230"
 * Decimal.parse("2.5e-3");      // Value[value=0.0025]
 * Decimal.parse("2,5");         // NotANumber[at=1]
 * }</pre>
 *
 * <p>A number of at most 15 digits that {@link #parse} accepts is the one that {@link #text} writes
 * back: 15 decimal digits always survive the way through a double.
 */
public final class Decimal {
  /** The most significant digits that are read or written. */
  public static final int GREATEST_DIGITS = 15;

  /** Plain notation is used for sizes from 1e-4 to below 1e15. */
  private static final int LEAST_PLAIN_EXPONENT = -4;

  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  /** The number of powers of ten, from the zeroth on, that are exact in a double. */
  static final int EXACT_POWERS = 23;

  private static final String ZEROS = "000000000000000";

  private Decimal() {}

  /** 10 to the {@code exponent}, which is between 0 and 22. */
  static double power(int exponent) {
    return POWERS[exponent];
  }

  /** 10 to the {@code exponent}, which is between 0 and 18. */
  static long integerPower(int exponent) {
    return (long) POWERS[exponent];
  }

  /**
   * Reads {@code [+-] digits [. digits] [e [+-] digits]}, with digits on at least one side of the
   * point, and nothing else. A number is rounded correctly: it is refused where it has more than 15
   * significant digits, or an exponent for which that would take more than one operation (Clinger,
   * "How to read floating point numbers accurately", PLDI 1990).
   */
  public static DecimalReading parse(CharSequence text) {
    return new DecimalReader(text).read();
  }

  /**
   * Returns the shortest decimal of at most 15 significant digits that parses back to {@code
   * value}, or the nearest one of 15 digits if no such decimal exists.
   */
  public static String text(double value) {
    return text(value, GREATEST_DIGITS);
  }

  /**
   * The nearest decimal of at most {@code digits} significant digits; ties go away from zero, and
   * zeros at the end of a fraction are left out. Below 1e-4 and from 1e15 on the form is {@code
   * 1.5e-7}; otherwise {@code NaN}, {@code Infinity}, {@code -0}.
   *
   * @throws IllegalArgumentException if {@code digits} is not between 1 and 15
   */
  public static String text(double value, int digits) {
    if (digits < 1 || digits > GREATEST_DIGITS) {
      throw new IllegalArgumentException("digits must be between 1 and 15");
    }
    if (Double.isNaN(value)) {
      return "NaN";
    }
    String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "";
    double size = Math.abs(value);
    if (size == Double.POSITIVE_INFINITY) {
      return sign + "Infinity";
    }
    return size == 0 ? sign + "0" : sign + written(DecimalDigits.of(size, digits));
  }

  private static String written(DecimalDigits number) {
    String digits = number.text();
    int exponent = number.exponent();
    if (exponent < LEAST_PLAIN_EXPONENT || exponent >= GREATEST_DIGITS) {
      return pointed(digits, 1) + "e" + exponent;
    }
    if (exponent < 0) {
      // An empty part of a text was once null in a browser on a busy machine, so none is taken.
      return exponent == -1 ? "0." + digits : "0." + ZEROS.substring(0, -exponent - 1) + digits;
    }
    int missing = exponent + 1 - digits.length();
    if (missing == 0) {
      return digits;
    }
    return missing > 0 ? digits + ZEROS.substring(0, missing) : pointed(digits, exponent + 1);
  }

  private static String pointed(String digits, int at) {
    return digits.length() <= at ? digits : digits.substring(0, at) + "." + digits.substring(at);
  }
}
