package orrery.engine.vector;

import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;
import static orrery.engine.vector.Lanes.COUNT;
import static orrery.engine.vector.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/** Activations and their derivatives; {@code z} is the argument and {@code h} the value. */
final class VectorActivations {
  private static final float NEGATIVE_SLOPE = 0.01f;
  private static final float SQRT_HALF = 0.70710677f;
  private static final float DENSITY_AT_0 = 0.3989423f; // 1 / sqrt(2 pi)

  private final float[] errors;
  private final float[] densities;

  /** Makes room for the derivative of a GELU of at most {@code largest} numbers. */
  VectorActivations(int largest) {
    this.errors = new float[largest];
    this.densities = new float[largest];
  }

  /** {@code h = max(z, 0)}, where NaN stays NaN. */
  static void relu(float[] z, float[] h) {
    int i = 0;
    for (; i + COUNT <= h.length; i += COUNT) {
      FloatVector x = fromArray(SPECIES, z, i);
      x.blend(0f, x.compare(LT, 0f)).intoArray(h, i);
    }
    for (; i < h.length; i++) {
      h[i] = z[i] < 0f ? 0f : z[i];
    }
  }

  /** {@code dz = dh [h > 0]}; where {@code h} is NaN the gradient passes. */
  static void reluBackward(float[] h, float[] dh) {
    int i = 0;
    for (; i + COUNT <= dh.length; i += COUNT) {
      FloatVector value = fromArray(SPECIES, h, i);
      fromArray(SPECIES, dh, i).blend(0f, value.compare(LE, 0f)).intoArray(dh, i);
    }
    for (; i < dh.length; i++) {
      dh[i] = h[i] <= 0f ? 0f : dh[i];
    }
  }

  /** {@code h = z} above 0, {@code 0.01 z} below. */
  static void leakyRelu(float[] z, float[] h) {
    int i = 0;
    for (; i + COUNT <= h.length; i += COUNT) {
      FloatVector x = fromArray(SPECIES, z, i);
      x.blend(x.mul(NEGATIVE_SLOPE), x.compare(LT, 0f)).intoArray(h, i);
    }
    for (; i < h.length; i++) {
      h[i] = z[i] < 0f ? NEGATIVE_SLOPE * z[i] : z[i];
    }
  }

  /** {@code dz = dh} above 0, {@code 0.01 dh} at 0 and below. */
  static void leakyReluBackward(float[] h, float[] dh) {
    int i = 0;
    for (; i + COUNT <= dh.length; i += COUNT) {
      FloatVector value = fromArray(SPECIES, h, i);
      FloatVector gradient = fromArray(SPECIES, dh, i);
      gradient.blend(gradient.mul(NEGATIVE_SLOPE), value.compare(LE, 0f)).intoArray(dh, i);
    }
    for (; i < dh.length; i++) {
      dh[i] = h[i] <= 0f ? NEGATIVE_SLOPE * dh[i] : dh[i];
    }
  }

  /** {@code h = z / 2 (1 + erf(z / sqrt 2))}. */
  static void gelu(float[] z, float[] h) {
    for (int i = 0; i < h.length; i++) {
      h[i] = z[i] * SQRT_HALF;
    }
    VectorFunctions.erf(h, h.length);
    for (int i = 0; i < h.length; i++) {
      h[i] = (0.5f * z[i]) * (1f + h[i]);
    }
  }

  /** {@code dz = dh (Phi(z) + z phi(z))}, with the normal distribution and its density. */
  void geluBackward(float[] z, float[] dh) {
    int size = z.length;
    for (int i = 0; i < size; i++) {
      errors[i] = z[i] * SQRT_HALF;
      densities[i] = -0.5f * (z[i] * z[i]);
    }
    VectorFunctions.erf(errors, size);
    VectorFunctions.exp(densities, size);
    for (int i = 0; i < size; i++) {
      float below = 0.5f * (1f + errors[i]);
      dh[i] = dh[i] * (below + z[i] * (densities[i] * DENSITY_AT_0));
    }
  }
}
