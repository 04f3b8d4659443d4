package orrery.engine.math;

/** The natural logarithm of {@link Elementary}. */
final class Logarithm {
  private static final double SQRT_HALF = 0.7071067811865476;

  /** ln 2 in two parts; the first has 33 bits, so that its product with an exponent is exact. */
  private static final double LN2_HIGH = 0x1.62e42fefp-1;

  private static final double LN2_LOW = 0x1.473de6af278edp-34;

  /**
   * 2/23, 2/21, .., 2/3: twice the series of the inverse hyperbolic tangent, less its first term.
   */
  private static final double[] COEFFICIENTS = {
    2.0 / 23, 2.0 / 21, 2.0 / 19, 2.0 / 17, 2.0 / 15, 2.0 / 13, 2.0 / 11, 2.0 / 9, 2.0 / 7, 2.0 / 5,
    2.0 / 3
  };

  private Logarithm() {}

  static double log(double x) {
    if (!(x > 0)) {
      return x == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
    }
    if (x == Double.POSITIVE_INFINITY) {
      return x;
    }
    return x < Double.MIN_NORMAL ? ofNormal(x * 0x1p54, -54) : ofNormal(x, 0);
  }

  /** log(x 2^shift), by x = m 2^k with m between sqrt(1/2) and sqrt(2). */
  private static double ofNormal(double x, int shift) {
    long bits = Double.doubleToRawLongBits(x);
    int k = (int) (bits >>> 52) - 1022 + shift;
    double m = Double.longBitsToDouble((bits & 0x000FFFFFFFFFFFFFL) | 0x3FE0000000000000L);
    if (m < SQRT_HALF) {
      m = 2 * m;
      k--;
    }
    double f = m - 1;
    double s = f / (2 + f);
    double square = s * s;
    double sum = 0;
    for (double coefficient : COEFFICIENTS) {
      sum = sum * square + coefficient;
    }
    // log(1+f) = 2 atanh s = 2s + s^3 (2/3 + ..), and 2s = f - s f, where f is exact and s is not.
    return k * LN2_HIGH - ((s * (f - square * sum) - k * LN2_LOW) - f);
  }
}
