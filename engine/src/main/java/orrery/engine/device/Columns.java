package orrery.engine.device;

import java.util.Arrays;

/** Loops over the columns of matrices stored by rows, for a row {@code b} of as many numbers. */
final class Columns {
  private Columns() {}

  /** {@code z_ij += b_j}. */
  static void add(float[] b, float[] z) {
    for (int row = 0; row < z.length; row += b.length) {
      for (int j = 0; j < b.length; j++) {
        z[row + j] += b[j];
      }
    }
  }

  /** {@code s_j = sum_i x_ij}, in ascending {@code i}: the gradient of a row that was added. */
  static void sums(float[] x, float[] s) {
    Arrays.fill(s, 0f);
    for (int row = 0; row < x.length; row += s.length) {
      for (int j = 0; j < s.length; j++) {
        s[j] += x[row + j];
      }
    }
  }

  /** {@code s_j = sum_i x_ij y_ij}, in ascending {@code i}. */
  static void dots(float[] x, float[] y, float[] s) {
    Arrays.fill(s, 0f);
    for (int row = 0; row < x.length; row += s.length) {
      for (int j = 0; j < s.length; j++) {
        s[j] += x[row + j] * y[row + j];
      }
    }
  }

  /** {@code y_ij = x_ij gain_j + shift_j}; {@code y} may be {@code x}. */
  static void scaleAndShift(float[] x, float[] gain, float[] shift, float[] y) {
    for (int row = 0; row < x.length; row += gain.length) {
      for (int j = 0; j < gain.length; j++) {
        y[row + j] = x[row + j] * gain[j] + shift[j];
      }
    }
  }
}
