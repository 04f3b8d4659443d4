package orrery.engine.math;

/** Arc cosine of {@link Elementary}. */
final class ArcCosine {
  private static final double PI = 0x1.921fb54442d18p+1;
  private static final double PI_REST = 0x1.1a62633145c07p-53;

  /**
   * Coefficients of a cubic p with |acos(x) - sqrt(1 - x) p(x)| below 7e-5 on [0, 1] (Abramowitz
   * and Stegun, "Handbook of Mathematical Functions", 1964, 4.4.45).
   */
  private static final double[] FIRST = {-0.0187293, 0.0742610, -0.2121144, 1.5707288};

  private ArcCosine() {}

  static double acos(double x) {
    if (!(Math.abs(x) <= 1)) {
      return Double.NaN;
    }
    return x < 0 ? PI - (ofPositive(-x) - PI_REST) : ofPositive(x);
  }

  /** A first value, off by d, and d as the arc sine of sin(truth - first). */
  private static double ofPositive(double x) {
    double first = 0;
    for (double coefficient : FIRST) {
      first = first * x + coefficient;
    }
    first *= Math.sqrt(1 - x);
    double sine = Math.sqrt((1 - x) * (1 + x));
    double off = sine * Trigonometry.cos(first) - x * Trigonometry.sin(first);
    return first + (off + off * off * off / 6);
  }
}
