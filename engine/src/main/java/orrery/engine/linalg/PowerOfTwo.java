package orrery.engine.linalg;

/** Factors that change only the exponents of numbers, so that nothing is rounded. */
final class PowerOfTwo {
  private static final int BIAS = 1023;
  private static final int FRACTION_BITS = 52;

  private PowerOfTwo() {}

  /**
   * The factor that brings the greatest size of the values into [1, 2), or as near to it as a
   * factor between 2^-1022 and 2^1022 can: squares and sums of them then neither overflow nor
   * vanish. It is 1 where all are zero, and NaN where one is not finite.
   */
  static double toUnit(double[] values) {
    double greatest = 0;
    for (double value : values) {
      greatest = Math.max(greatest, Math.abs(value)); // the greater of anything and NaN is NaN
    }
    if (greatest == 0) {
      return 1;
    }
    if (!(greatest < Double.POSITIVE_INFINITY)) {
      return Double.NaN;
    }
    int exponent = (int) (Double.doubleToRawLongBits(greatest) >>> FRACTION_BITS) - BIAS;
    return of(Math.max(-BIAS + 1, Math.min(BIAS - 1, -exponent)));
  }

  /** 2 to the {@code exponent}, which lies between -1022 and 1023. */
  private static double of(int exponent) {
    return Double.longBitsToDouble((long) (exponent + BIAS) << FRACTION_BITS);
  }
}
