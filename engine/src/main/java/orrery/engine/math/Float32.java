package orrery.engine.math;

/**
 * Functions of float32 numbers with the same bits everywhere, made of {@code + - * /}, selections
 * and integer operations on the bits only, so that a kernel for several lanes can mirror them.
 *
 * <pre>{@code
 * Float32.tanh(0.5f)   // 0.46211717
 * }</pre>
 */
public final class Float32 {
  /** Adding and subtracting it rounds a number below 2^22 to an integer, ties to even. */
  private static final float ROUNDING = 12582912f;

  private static final float LN2_HIGH = 0.6933594f;
  private static final float LN2_LOW = -0.00021219444f;

  private Float32() {}

  /**
   * The exponential, right to 2 units in the last place: infinite above 88.73, 0 below -104, NaN
   * for NaN.
   *
   * <p>Source: Cephes {@code expf} (Moshier): {@code e^x = 2^n e^r} with {@code |r| <= ln(2) / 2}.
   */
  public static float exp(float x) {
    if (!(x < 88.73f)) {
      return x * Float.POSITIVE_INFINITY; // NaN stays NaN
    }
    if (x < -104f) {
      return 0f;
    }
    float n = (x * 1.442695f + ROUNDING) - ROUNDING;
    float r = x - n * LN2_HIGH - n * LN2_LOW;
    float p = 0.00019875691f;
    p = p * r + 0.0013981999f;
    p = p * r + 0.008333452f;
    p = p * r + 0.041665796f;
    p = p * r + 0.16666666f;
    p = p * r + 0.5f;
    float mantissa = p * (r * r) + r + 1f;
    int power = (int) n;
    int half = power >> 1; // in two factors, since 2^n itself may be out of range
    return mantissa * powerOfTwo(half) * powerOfTwo(power - half);
  }

  /**
   * The natural logarithm, right to 2 units in the last place: minus infinity at 0, NaN below and
   * for NaN.
   *
   * <p>Source: Cephes {@code logf} (Moshier): {@code log x = n log 2 + log m} with {@code m}
   * between {@code sqrt(1/2)} and {@code sqrt 2}.
   */
  public static float log(float x) {
    if (!(x > 0f) || x == Float.POSITIVE_INFINITY) {
      return x == 0f ? Float.NEGATIVE_INFINITY : x > 0f ? x : Float.NaN;
    }
    boolean subnormal = x < Float.MIN_NORMAL;
    int bits = Float.floatToRawIntBits(subnormal ? x * 8388608f : x);
    int n = (bits >>> 23) - 126 - (subnormal ? 23 : 0);
    float m = Float.intBitsToFloat((bits & 0x007fffff) | 0x3f000000);
    if (m < 0.70710677f) {
      n--;
      m = m + m;
    }
    return logNearOne(m - 1f, n);
  }

  private static float logNearOne(float r, float n) {
    float square = r * r;
    float p = 0.070376836f;
    p = p * r - 0.1151461f;
    p = p * r + 0.116769984f;
    p = p * r - 0.12420141f;
    p = p * r + 0.14249323f;
    p = p * r - 0.16668057f;
    p = p * r + 0.20000714f;
    p = p * r - 0.24999994f;
    p = p * r + 0.3333333f;
    float tail = p * r * square + n * LN2_LOW - 0.5f * square;
    return r + tail + n * LN2_HIGH;
  }

  /**
   * The hyperbolic tangent, right to 1e-6 of its value; NaN for NaN.
   *
   * <p>Source: the rational approximation of Eigen and XLA, odd of degree 13 over even of degree 6,
   * on the interval beyond which the value rounds to 1.
   */
  public static float tanh(float x) {
    if (x > -0.0004f && x < 0.0004f) {
      return x;
    }
    float y = x < -7.905311f ? -7.905311f : x;
    y = y > 7.905311f ? 7.905311f : y;
    float s = y * y;
    float p = -2.7607684e-16f;
    p = p * s + 2.000188e-13f;
    p = p * s - 8.604672e-11f;
    p = p * s + 5.1222973e-08f;
    p = p * s + 1.48572235e-05f;
    p = p * s + 0.00063726195f;
    p = p * s + 0.0048935246f;
    float q = 1.1982584e-06f;
    q = q * s + 0.00011853471f;
    q = q * s + 0.0022684347f;
    q = q * s + 0.004893525f;
    return y * p / q;
  }

  /**
   * The error function, right to 5e-7 of its value; NaN for NaN.
   *
   * <p>Source: the rational approximation of Eigen and XLA, odd of degree 13 over even of degree 8,
   * on the interval beyond which the value rounds to 1.
   */
  public static float erf(float x) {
    float y = x < -4f ? -4f : x;
    y = y > 4f ? 4f : y;
    float s = y * y;
    float p = -2.7261424e-10f;
    p = p * s + 2.7706815e-08f;
    p = p * s - 2.101024e-06f;
    p = p * s - 0.000056925062f;
    p = p * s - 0.00073499064f;
    p = p * s - 0.0029546f;
    p = p * s - 0.016096033f;
    float q = -1.45660715e-05f;
    q = q * s - 0.00021337405f;
    q = q * s - 0.001682827f;
    q = q * s - 0.0073733293f;
    q = q * s - 0.014264739f;
    return y * p / q;
  }

  private static float powerOfTwo(int exponent) {
    return Float.intBitsToFloat((exponent + 127) << 23);
  }
}
