package orrery.engine.math;

/** The exponential function and the hyperbolic tangent, of {@link Elementary}. */
final class Exponential {
  private static final double INVERSE_LN2 = 0x1.71547652b82fep+0;

  /** ln 2 in two parts; the first has 33 bits, so that its product with an exponent is exact. */
  private static final double LN2_HIGH = 0x1.62e42fefp-1;

  private static final double LN2_LOW = 0x1.473de6af278edp-34;

  /** 1/13!, 1/12!, .., 1/2!. */
  private static final double[] RECIPROCAL_FACTORIALS = {
    1.0 / 6227020800.0, 1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880, 1.0 / 40320,
    1.0 / 5040, 1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 1.0 / 2
  };

  private Exponential() {}

  static double exp(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (x > 710) {
      return Double.POSITIVE_INFINITY;
    }
    if (x < -746) {
      return 0;
    }
    int k = exponent(x);
    return scaled(1 + reducedMinusOne(x, k), k);
  }

  static double tanh(double x) {
    double size = Math.abs(x);
    if (size > 22) {
      return x > 0 ? 1 : -1;
    }
    if (!(size >= 0x1p-28)) {
      return x; // NaN too, and -0
    }
    // tanh |x| = (e^2|x| - 1) / (e^2|x| + 1)
    double growth = minusOne(2 * size);
    double result = size < 1 ? growth / (growth + 2) : 1 - 2 / (growth + 2);
    return x < 0 ? -result : result;
  }

  /** e^x - 1 without cancellation, for 0 <= x <= 44. */
  private static double minusOne(double x) {
    int k = exponent(x);
    double power = scaled(1, k);
    return power * reducedMinusOne(x, k) + (power - 1);
  }

  /** The power of two nearest to e^x. */
  private static int exponent(double x) {
    return (int) Math.floor(x * INVERSE_LN2 + 0.5);
  }

  /** e^r - 1 for r = x - k ln 2, which lies between -0.35 and 0.35. */
  private static double reducedMinusOne(double x, int k) {
    double high = x - k * LN2_HIGH;
    double low = k * LN2_LOW;
    double r = high - low;
    double lost = (high - r) - low;
    double sum = 0;
    for (double coefficient : RECIPROCAL_FACTORIALS) {
      sum = sum * r + coefficient;
    }
    return r + (lost + r * r * sum);
  }

  /** {@code y * 2^k}, rounded once, for y near 1. */
  private static double scaled(double y, int k) {
    if (k > 1023) {
      return y * 2 * powerOfTwo(k - 1);
    }
    return k < -1022 ? y * powerOfTwo(k + 100) * 0x1p-100 : y * powerOfTwo(k);
  }

  private static double powerOfTwo(int k) {
    return Double.longBitsToDouble((long) (k + 1023) << 52);
  }
}
