package orrery.engine.device;

import orrery.engine.math.Float32;

/** Activations, each beside its derivative; {@code z} is the argument and {@code h} the value. */
final class Activations {
  private static final float NEGATIVE_SLOPE = 0.01f;
  private static final float SQRT_HALF = 0.70710677f;
  private static final float DENSITY_AT_0 = 0.3989423f; // 1 / sqrt(2 pi)

  private Activations() {}

  /** {@code h = z}. */
  static void linear(float[] z, float[] h) {
    System.arraycopy(z, 0, h, 0, h.length);
  }

  /** {@code h = max(z, 0)}. Written so that NaN stays NaN: {@code z > 0 ? z : 0} would hide it. */
  static void relu(float[] z, float[] h) {
    for (int i = 0; i < h.length; i++) {
      h[i] = z[i] < 0f ? 0f : z[i];
    }
  }

  /** {@code dz = dh [h > 0]}; where {@code h} is NaN the gradient passes. */
  static void reluBackward(float[] h, float[] dh) {
    for (int i = 0; i < h.length; i++) {
      dh[i] = h[i] <= 0f ? 0f : dh[i];
    }
  }

  /** {@code h = z} above 0, {@code 0.01 z} below. */
  static void leakyRelu(float[] z, float[] h) {
    for (int i = 0; i < h.length; i++) {
      h[i] = z[i] < 0f ? NEGATIVE_SLOPE * z[i] : z[i];
    }
  }

  /** {@code dz = dh} above 0, {@code 0.01 dh} at 0 and below. */
  static void leakyReluBackward(float[] h, float[] dh) {
    for (int i = 0; i < h.length; i++) {
      dh[i] = h[i] <= 0f ? NEGATIVE_SLOPE * dh[i] : dh[i];
    }
  }

  /** {@code h = tanh(z)}. */
  static void tanh(float[] z, float[] h) {
    for (int i = 0; i < h.length; i++) {
      h[i] = Float32.tanh(z[i]);
    }
  }

  /** {@code dz = dh (1 - h^2)}. */
  static void tanhBackward(float[] h, float[] dh) {
    for (int i = 0; i < h.length; i++) {
      dh[i] = dh[i] * (1f - h[i] * h[i]);
    }
  }

  /** {@code h = z / 2 (1 + erf(z / sqrt 2))}. */
  static void gelu(float[] z, float[] h) {
    for (int i = 0; i < h.length; i++) {
      h[i] = (0.5f * z[i]) * (1f + Float32.erf(z[i] * SQRT_HALF));
    }
  }

  /** {@code dz = dh (Phi(z) + z phi(z))}, with the normal distribution and its density. */
  static void geluBackward(float[] z, float[] dh) {
    for (int i = 0; i < z.length; i++) {
      float below = 0.5f * (1f + Float32.erf(z[i] * SQRT_HALF));
      float density = Float32.exp(-0.5f * (z[i] * z[i])) * DENSITY_AT_0;
      dh[i] = dh[i] * (below + z[i] * density);
    }
  }
}
