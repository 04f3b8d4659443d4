package orrery.engine.math;

/**
 * A number times a power of ten, held as the sum of two doubles.
 *
 * <p>Exact for powers up to 22 either way as far as rounding to an integer goes; further ones are
 * reached in steps, each good to about 2^-104 (Dekker, "A floating-point technique for extending
 * the available precision", 1971).
 */
final class ScaledNumber {
  private static final int STEP = Decimal.EXACT_POWERS - 1;
  private static final double SPLITTER = 0x1p27 + 1;

  private double high;
  private double low;

  private ScaledNumber(double value) {
    high = value;
  }

  /** The integer nearest to {@code value * 10^shift}, half upwards, for finite positive values. */
  static long rounded(double value, int shift) {
    // Halves of extreme numbers would leave the range of a double.
    double guard = value > 1e200 ? 0x1p-300 : value < 1e-200 ? 0x1p300 : 1;
    ScaledNumber number = new ScaledNumber(value * guard);
    int rest = shift;
    while (rest > STEP) {
      number.multiply(Decimal.power(STEP));
      rest -= STEP;
    }
    while (rest < -STEP) {
      number.divide(Decimal.power(STEP));
      rest += STEP;
    }
    if (rest < 0) {
      number.divide(Decimal.power(-rest));
    } else {
      number.multiply(Decimal.power(rest));
    }
    return roundHalfUp(number.high / guard, number.low / guard);
  }

  private void multiply(double factor) {
    double product = high * factor;
    set(product, roundedOff(high, factor, product) + low * factor);
  }

  private void divide(double divisor) {
    double quotient = high / divisor;
    double product = quotient * divisor;
    double remainder = (high - product) - roundedOff(quotient, divisor, product) + low;
    set(quotient, remainder / divisor);
  }

  private void set(double sum, double rest) {
    high = sum + rest;
    low = rest - (high - sum);
  }

  /** Returns the rounding error of {@code product}, the rounded {@code a * b}. */
  private static double roundedOff(double a, double b, double product) {
    double a1 = upperHalf(a);
    double a2 = a - a1;
    double b1 = upperHalf(b);
    double b2 = b - b1;
    return ((a1 * b1 - product) + a1 * b2 + a2 * b1) + a2 * b2;
  }

  private static double upperHalf(double a) {
    double quartiles = a * SPLITTER;
    return quartiles - (quartiles - a);
  }

  private static long roundHalfUp(double high, double low) {
    double whole = Math.floor(high);
    return (long) whole + ((high - whole - 0.5) + low >= 0 ? 1 : 0);
  }
}
