package orrery.engine.math;

/**
 * Elementary functions in float64 that give the same bits on every machine.
 *
 * <p>{@code Math.exp} and its kin may differ between JDKs, and do differ between a JDK and a
 * browser. These are made of {@code + - * /} and the bits of a double alone, and are within 2 units
 * in the last place of the exact value (measured: below 1, but for tanh).
 *
 * <pre>{@code
 * double y = Elementary.exp(2); // 7.38905609893065
 * }</pre>
 *
 * <p>Method: reduction of the argument by a constant held in several parts, so that the products
 * are exact (Cody and Waite, "Software Manual for the Elementary Functions", 1980), then a Taylor
 * series whose first omitted term is below 2^-56 of the result.
 */
public final class Elementary {
  /** The greatest size of an angle: beyond it {@link #sin} and {@link #cos} give NaN. */
  public static final double GREATEST_ANGLE = 1e6;

  private Elementary() {}

  /** e to the {@code x}: 0 at -infinity, infinity above 709.78, subnormal below -708.4. */
  public static double exp(double x) {
    return Exponential.exp(x);
  }

  /** The natural logarithm: -infinity at 0, NaN below. */
  public static double log(double x) {
    return Logarithm.log(x);
  }

  /** The sine of an angle in radians; NaN where {@code |x| > 1e6}. */
  public static double sin(double x) {
    return Trigonometry.sin(x);
  }

  /** The cosine of an angle in radians; NaN where {@code |x| > 1e6}. */
  public static double cos(double x) {
    return Trigonometry.cos(x);
  }

  /** The angle between 0 and pi that has this cosine; NaN where {@code |x| > 1}. */
  public static double acos(double x) {
    return ArcCosine.acos(x);
  }

  /** The hyperbolic tangent: odd, -1 and 1 at the infinities. */
  public static double tanh(double x) {
    return Exponential.tanh(x);
  }
}
