package orrery.engine.math;

/** Sine and cosine of {@link Elementary}. */
final class Trigonometry {
  private static final double INVERSE_HALF_PI = 0x1.45f306dc9c883p-1;

  /** pi/2 in parts; the first three have 33 bits, so that 2^20 times each is exact. */
  private static final double HALF_PI_1 = 0x1.921fb544p+0;

  private static final double HALF_PI_2 = 0x1.0b4611a6p-34;
  private static final double HALF_PI_3 = 0x1.3198a2ep-69;
  private static final double HALF_PI_4 = 0x1.b839a252049c1p-104;

  /** -1/19!, 1/17!, .., -1/3!. */
  private static final double[] SINE = {
    -1.0 / 121645100408832000.0,
    1.0 / 355687428096000.0,
    -1.0 / 1307674368000.0,
    1.0 / 6227020800.0,
    -1.0 / 39916800,
    1.0 / 362880,
    -1.0 / 5040,
    1.0 / 120,
    -1.0 / 6
  };

  /** 1/20!, -1/18!, .., 1/4!. */
  private static final double[] COSINE = {
    1.0 / 2432902008176640000.0,
    -1.0 / 6402373705728000.0,
    1.0 / 20922789888000.0,
    -1.0 / 87178291200.0,
    1.0 / 479001600,
    -1.0 / 3628800,
    1.0 / 40320,
    -1.0 / 720,
    1.0 / 24
  };

  private Trigonometry() {}

  static double sin(double x) {
    if (x == 0) {
      return x; // keeps -0
    }
    return ofQuarterTurns(x, 0);
  }

  static double cos(double x) {
    return ofQuarterTurns(x, 1);
  }

  /** sin(x + turns pi/2). */
  private static double ofQuarterTurns(double x, int turns) {
    if (!(Math.abs(x) <= Elementary.GREATEST_ANGLE)) {
      return Double.NaN;
    }
    int k = (int) Math.floor(x * INVERSE_HALF_PI + 0.5);
    // r + lost = x - k pi/2. The first difference is exact; each later one keeps what it rounds
    // off.
    double a = x - k * HALF_PI_1;
    double second = k * HALF_PI_2;
    double b = a - second;
    double third = k * HALF_PI_3;
    double c = b - third;
    double rest = roundedOff(a, second, b) + roundedOff(b, third, c) - k * HALF_PI_4;
    double r = c + rest;
    double lost = (c - r) + rest;
    int quarter = (k + turns) & 3;
    double value = (quarter & 1) == 0 ? sine(r, lost) : cosine(r, lost);
    return quarter < 2 ? value : -value;
  }

  /**
   * Returns the rounding error of {@code difference}, the rounded {@code a - b} (Knuth's two-sum).
   */
  private static double roundedOff(double a, double b, double difference) {
    double minusB = difference - a;
    return (a - (difference - minusB)) - (b + minusB);
  }

  /** sin(r + lost) for |r| <= pi/4. */
  private static double sine(double r, double lost) {
    double square = r * r;
    return r + (square * r * series(SINE, square) + lost * (1 - 0.5 * square));
  }

  /** cos(r + lost) for |r| <= pi/4. */
  private static double cosine(double r, double lost) {
    double square = r * r;
    double half = 0.5 * square;
    double leading = 1 - half;
    return leading
        + (((1 - leading) - half) + (square * square * series(COSINE, square) - r * lost));
  }

  private static double series(double[] coefficients, double x) {
    double sum = 0;
    for (double coefficient : coefficients) {
      sum = sum * x + coefficient;
    }
    return sum;
  }
}
