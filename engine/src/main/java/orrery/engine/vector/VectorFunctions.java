package orrery.engine.vector;

import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;
import static orrery.engine.vector.Lanes.COUNT;
import static orrery.engine.vector.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import orrery.engine.math.Float32;

/**
 * The functions of {@link Float32} of all numbers of an array, operation by operation in every
 * lane. Each has a method of its own, since the JVM's compiler stops inlining where a method has
 * grown too large.
 */
final class VectorFunctions {
  /** Its bits, and those of its sum with a small integer, differ by that integer. */
  private static final float ROUNDING = 12582912f;

  private static final int ROUNDING_BITS = Float.floatToRawIntBits(ROUNDING);
  private static final int BIAS = 127;
  private static final int MANTISSA_BITS = 23;

  private VectorFunctions() {}

  /** {@code x = e^x} for the first {@code size} numbers. */
  static void exp(float[] x, int size) {
    int i = 0;
    for (; i + COUNT <= size; i += COUNT) {
      FloatVector v = fromArray(SPECIES, x, i);
      FloatVector shifted = v.mul(1.442695f).add(ROUNDING);
      FloatVector n = shifted.sub(ROUNDING);
      FloatVector r = v.sub(n.mul(0.6933594f)).sub(n.mul(-0.00021219444f));
      FloatVector p = r.mul(0.00019875691f).add(0.0013981999f);
      p = p.mul(r).add(0.008333452f);
      p = p.mul(r).add(0.041665796f);
      p = p.mul(r).add(0.16666666f);
      p = p.mul(r).add(0.5f);
      IntVector power = shifted.reinterpretAsInts().sub(ROUNDING_BITS);
      IntVector half = power.lanewise(ASHR, 1);
      IntVector rest = power.sub(half);
      FloatVector inside =
          p.mul(r.mul(r))
              .add(r)
              .add(1f)
              .mul(half.add(BIAS).lanewise(LSHL, MANTISSA_BITS).reinterpretAsFloats())
              .mul(rest.add(BIAS).lanewise(LSHL, MANTISSA_BITS).reinterpretAsFloats());
      v.mul(Float.POSITIVE_INFINITY)
          .blend(inside, v.compare(LT, 88.73f))
          .blend(0f, v.compare(LT, -104f))
          .intoArray(x, i);
    }
    for (; i < size; i++) {
      x[i] = Float32.exp(x[i]);
    }
  }

  /** {@code h = tanh(z)}. */
  static void tanh(float[] z, float[] h) {
    int i = 0;
    for (; i + COUNT <= h.length; i += COUNT) {
      FloatVector x = fromArray(SPECIES, z, i);
      FloatVector y = x.blend(-7.905311f, x.compare(LT, -7.905311f));
      y = y.blend(7.905311f, y.compare(GT, 7.905311f));
      FloatVector s = y.mul(y);
      FloatVector p = s.mul(-2.7607684e-16f).add(2.000188e-13f);
      p = p.mul(s).add(-8.604672e-11f);
      p = p.mul(s).add(5.1222973e-08f);
      p = p.mul(s).add(1.48572235e-05f);
      p = p.mul(s).add(0.00063726195f);
      p = p.mul(s).add(0.0048935246f);
      FloatVector q = s.mul(1.1982584e-06f).add(0.00011853471f);
      q = q.mul(s).add(0.0022684347f);
      q = q.mul(s).add(0.004893525f);
      y.mul(p).div(q).blend(x, x.abs().compare(LT, 0.0004f)).intoArray(h, i);
    }
    for (; i < h.length; i++) {
      h[i] = Float32.tanh(z[i]);
    }
  }

  /** {@code x = erf(x)} for the first {@code size} numbers. */
  static void erf(float[] x, int size) {
    int i = 0;
    for (; i + COUNT <= size; i += COUNT) {
      FloatVector y = fromArray(SPECIES, x, i);
      y = y.blend(-4f, y.compare(LT, -4f));
      y = y.blend(4f, y.compare(GT, 4f));
      FloatVector s = y.mul(y);
      FloatVector p = s.mul(-2.7261424e-10f).add(2.7706815e-08f);
      p = p.mul(s).add(-2.101024e-06f);
      p = p.mul(s).add(-0.000056925062f);
      p = p.mul(s).add(-0.00073499064f);
      p = p.mul(s).add(-0.0029546f);
      p = p.mul(s).add(-0.016096033f);
      FloatVector q = s.mul(-1.45660715e-05f).add(-0.00021337405f);
      q = q.mul(s).add(-0.001682827f);
      q = q.mul(s).add(-0.0073733293f);
      q = q.mul(s).add(-0.014264739f);
      y.mul(p).div(q).intoArray(x, i);
    }
    for (; i < size; i++) {
      x[i] = Float32.erf(x[i]);
    }
  }
}
