package orrery.engine.device;

import java.util.Arrays;

/**
 * Products in which a factor is a vector. As in {@link MatMul}, every element starts from {@code
 * +0}, or from itself, and takes its products in ascending {@code k}.
 */
final class MatVec {
  private MatVec() {}

  /** {@code c_ij = x_i y_j}, for the lengths of {@code x} and {@code y}. */
  static void outer(float[] x, float[] y, float[] c, boolean add) {
    for (int i = 0; i < x.length; i++) {
      int row = i * y.length;
      for (int j = 0; j < y.length; j++) {
        float start = add ? c[row + j] : 0f; // and so a sum of one product from +0 is never -0
        c[row + j] = start + x[i] * y[j];
      }
    }
  }

  /** {@code c_j = sum_p x_p M_pj}: four rows of the matrix are added at once, in their order. */
  static void combineRows(float[] x, float[] matrix, float[] c, boolean add) {
    if (!add) {
      Arrays.fill(c, 0f);
    }
    int width = c.length;
    int p = 0;
    for (; p + 4 <= x.length; p += 4) {
      int first = p * width;
      int second = first + width;
      int third = second + width;
      int fourth = third + width;
      float x0 = x[p];
      float x1 = x[p + 1];
      float x2 = x[p + 2];
      float x3 = x[p + 3];
      for (int j = 0; j < width; j++) {
        float sum = c[j] + x0 * matrix[first + j];
        sum += x1 * matrix[second + j];
        sum += x2 * matrix[third + j];
        c[j] = sum + x3 * matrix[fourth + j];
      }
    }
    for (; p < x.length; p++) {
      for (int j = 0; j < width; j++) {
        c[j] += x[p] * matrix[p * width + j];
      }
    }
  }

  /**
   * {@code c_i = sum_p M_ip x_p}: four sums at once, since each has to wait for its own additions.
   * Where the rows end, the last one is taken again.
   */
  static void dotRows(float[] matrix, float[] x, float[] c, boolean add) {
    int k = x.length;
    int last = c.length - 1;
    for (int i = 0; i <= last; i += 4) {
      int first = i * k;
      int second = Math.min(i + 1, last) * k;
      int third = Math.min(i + 2, last) * k;
      int fourth = Math.min(i + 3, last) * k;
      float c0 = add ? c[i] : 0f;
      float c1 = add ? c[Math.min(i + 1, last)] : 0f;
      float c2 = add ? c[Math.min(i + 2, last)] : 0f;
      float c3 = add ? c[Math.min(i + 3, last)] : 0f;
      for (int p = 0; p < k; p++) {
        float factor = x[p];
        c0 += matrix[first + p] * factor;
        c1 += matrix[second + p] * factor;
        c2 += matrix[third + p] * factor;
        c3 += matrix[fourth + p] * factor;
      }
      c[Math.min(i + 3, last)] = c3;
      c[Math.min(i + 2, last)] = c2;
      c[Math.min(i + 1, last)] = c1;
      c[i] = c0;
    }
  }
}
