package orrery.engine.device;

import java.util.Arrays;
import orrery.engine.math.Float32;

/** What a layer does besides its product, forward and backward, on matrices stored by rows. */
final class Layers {
  private Layers() {}

  /** {@code z_ij += b_j}. */
  static void biasAdd(float[] b, float[] z) {
    for (int row = 0; row < z.length; row += b.length) {
      for (int j = 0; j < b.length; j++) {
        z[row + j] += b[j];
      }
    }
  }

  /** {@code db_j = sum_i dz_ij}, in ascending {@code i}. */
  static void columnSums(float[] dz, float[] db) {
    Arrays.fill(db, 0f);
    for (int row = 0; row < dz.length; row += db.length) {
      for (int j = 0; j < db.length; j++) {
        db[j] += dz[row + j];
      }
    }
  }

  /** {@code h = max(z, 0)}. Written so that NaN stays NaN: {@code z > 0 ? z : 0} would hide it. */
  static void relu(float[] z) {
    for (int i = 0; i < z.length; i++) {
      z[i] = z[i] < 0f ? 0f : z[i];
    }
  }

  /** {@code dz = dh [h > 0]}; where {@code h} is NaN the gradient passes. */
  static void reluBackward(float[] h, float[] dh) {
    for (int i = 0; i < h.length; i++) {
      dh[i] = h[i] <= 0f ? 0f : dh[i];
    }
  }

  /** {@code h = tanh(z)}. */
  static void tanh(float[] z) {
    for (int i = 0; i < z.length; i++) {
      z[i] = Float32.tanh(z[i]);
    }
  }

  /** {@code dz = dh (1 - h^2)}. */
  static void tanhBackward(float[] h, float[] dh) {
    for (int i = 0; i < h.length; i++) {
      dh[i] = dh[i] * (1f - h[i] * h[i]);
    }
  }
}
