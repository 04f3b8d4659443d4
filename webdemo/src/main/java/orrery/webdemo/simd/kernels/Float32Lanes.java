package orrery.webdemo.simd.kernels;

import orrery.engine.math.Float32;
import orrery.webdemo.simd.emit.Lanes;
import orrery.webdemo.simd.emit.WasmFunction;

/**
 * The functions of {@link Float32} for four numbers, operation by operation. Where the original
 * branches, both sides are computed here and one is selected at the end; intermediate results for
 * arguments out of range do not matter.
 */
final class Float32Lanes {
  private static final float ROUNDING = 12582912f;
  private static final float LN2_HIGH = 0.6933594f;
  private static final float LN2_LOW = -0.00021219444f;
  private static final int MANTISSA_BITS = 23;

  private Float32Lanes() {}

  /** {@link Float32#exp}. */
  static Lanes exp(WasmFunction f, Lanes argument) {
    Lanes x = argument.keep();
    Lanes shifted = x.times(1.442695f).plus(ROUNDING).keep();
    Lanes n = shifted.minus(ROUNDING).keep();
    Lanes r = x.minus(n.times(LN2_HIGH)).minus(n.times(LN2_LOW)).keep();
    Lanes p =
        polynomial(
            r,
            f.constant(0.00019875691f),
            0.0013981999f,
            0.008333452f,
            0.041665796f,
            0.16666666f,
            0.5f);
    Lanes mantissa = p.times(r.times(r)).plus(r).plus(1f);
    Lanes power = shifted.minusBits(f.constant(ROUNDING)).keep(); // its last bits are n itself
    Lanes half = power.shiftedRight(1).keep();
    Lanes finite = mantissa.times(powerOfTwo(f, half)).times(powerOfTwo(f, power.minusBits(half)));
    return finite
        .unless(x.lessThan(-104f))
        .where(x.lessThan(88.73f), x.times(Float.POSITIVE_INFINITY))
        .keep();
  }

  private static Lanes powerOfTwo(WasmFunction f, Lanes exponent) {
    return exponent.plusBits(f.bits(127)).shiftedLeft(MANTISSA_BITS);
  }

  /** {@link Float32#log}. */
  static Lanes log(WasmFunction f, Lanes x) {
    Lanes subnormal = x.lessThan(Float.MIN_NORMAL).keep();
    Lanes bits = x.times(8388608f).where(subnormal, x).keep();
    Lanes m = bits.and(f.bits(0x007fffff)).or(f.bits(0x3f000000)).keep();
    Lanes small = m.lessThan(0.70710677f).keep(); // all bits: -1 as an integer
    Lanes n =
        bits.shiftedRightUnsigned(MANTISSA_BITS)
            .minusBits(f.bits(126))
            .minusBits(f.bits(MANTISSA_BITS).and(subnormal))
            .plusBits(small)
            .toFloat()
            .keep();
    Lanes r = m.plus(m.and(small)).minus(1f).keep();
    return special(f, x, logNearOne(f, r, n));
  }

  private static Lanes logNearOne(WasmFunction f, Lanes r, Lanes n) {
    Lanes square = r.times(r).keep();
    Lanes p =
        polynomial(
            r,
            f.constant(0.070376836f),
            -0.1151461f,
            0.116769984f,
            -0.12420141f,
            0.14249323f,
            -0.16668057f,
            0.20000714f,
            -0.24999994f,
            0.3333333f);
    Lanes tail = p.times(r).times(square).plus(n.times(LN2_LOW)).minus(square.times(0.5f));
    return r.plus(tail).plus(n.times(LN2_HIGH));
  }

  /** Infinity for infinity, minus infinity for 0, NaN for negative numbers and NaN. */
  private static Lanes special(WasmFunction f, Lanes x, Lanes usual) {
    Lanes infinite = x.equalTo(Float.POSITIVE_INFINITY);
    Lanes positive = x.where(infinite, usual);
    Lanes other = f.constant(Float.NEGATIVE_INFINITY).where(x.equalTo(0f), f.constant(Float.NaN));
    return positive.where(x.greaterThan(0f), other).keep();
  }

  /** {@link Float32#tanh}. */
  static Lanes tanh(WasmFunction f, Lanes x) {
    Lanes y = within(f, x, 7.905311f);
    Lanes s = y.times(y).keep();
    Lanes p =
        polynomial(
            s,
            f.constant(-2.7607684e-16f),
            2.000188e-13f,
            -8.604672e-11f,
            5.1222973e-08f,
            1.48572235e-05f,
            0.00063726195f,
            0.0048935246f);
    Lanes q =
        polynomial(s, f.constant(1.1982584e-06f), 0.00011853471f, 0.0022684347f, 0.004893525f);
    Lanes small = x.greaterThan(-0.0004f).and(x.lessThan(0.0004f));
    return x.where(small, y.times(p).dividedBy(q)).keep();
  }

  /** {@link Float32#erf}. */
  static Lanes erf(WasmFunction f, Lanes argument) {
    Lanes x = argument.keep();
    Lanes y = within(f, x, 4f);
    Lanes s = y.times(y).keep();
    Lanes p =
        polynomial(
            s,
            f.constant(-2.7261424e-10f),
            2.7706815e-08f,
            -2.101024e-06f,
            -0.000056925062f,
            -0.00073499064f,
            -0.0029546f,
            -0.016096033f);
    Lanes q =
        polynomial(
            s,
            f.constant(-1.45660715e-05f),
            -0.00021337405f,
            -0.001682827f,
            -0.0073733293f,
            -0.014264739f);
    return y.times(p).dividedBy(q).keep();
  }

  /** The number, or the bound on its side; NaN stays NaN. */
  private static Lanes within(WasmFunction f, Lanes x, float bound) {
    Lanes above = f.constant(-bound).where(x.lessThan(-bound), x).keep();
    return f.constant(bound).where(above.greaterThan(bound), above).keep();
  }

  /** Horner's rule. A negative coefficient is the same as one that is subtracted. */
  private static Lanes polynomial(Lanes x, Lanes leading, float... coefficients) {
    Lanes p = leading.keep();
    for (float coefficient : coefficients) {
      p.set(p.times(x).plus(coefficient));
    }
    return p;
  }
}
