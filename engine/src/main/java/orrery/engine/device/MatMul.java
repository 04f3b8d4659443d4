package orrery.engine.device;

/**
 * Matrix products in tiles of 2 x 4 elements that stay in registers.
 *
 * <p>Every element has one accumulator of its own, which starts from {@code +0}, or from the
 * element where the product is to be added, and takes its products in ascending {@code k}: the
 * tiles change the speed, never the bits. Four columns of the right factor are first copied side by
 * side, so that the innermost loop reads them in order; where the matrix ends, the missing columns
 * are zeros and the missing row is the last one again. Where a factor is a vector, tiles would be
 * mostly empty: {@link MatVec} has loops for that.
 */
final class MatMul {
  private static final int WIDTH = 4;

  private final float[] panel;

  /** Makes room for sums of at most {@code longest} products. */
  MatMul(int longest) {
    this.panel = new float[WIDTH * longest];
  }

  /** {@code c = a b}, with {@code a} of m x k and {@code b} of k x n. */
  void nn(float[] a, float[] b, float[] c, int m, int n, int k, boolean add) {
    if (k == 1) {
      MatVec.outer(a, b, c, add);
    } else if (n == 1) {
      MatVec.dotRows(a, b, c, add);
    } else if (m == 1) {
      MatVec.combineRows(a, b, c, add);
    } else {
      for (int j = 0; j < n; j += WIDTH) {
        pack(b, n, 1, j, n, k);
        rows(a, k, 1, c, m, n, k, j, add);
      }
    }
  }

  /** {@code c = a^T b}, with {@code a} of k x m and {@code b} of k x n. */
  void tn(float[] a, float[] b, float[] c, int m, int n, int k, boolean add) {
    if (k == 1) {
      MatVec.outer(a, b, c, add);
    } else if (n == 1) {
      MatVec.combineRows(b, a, c, add);
    } else if (m == 1) {
      MatVec.combineRows(a, b, c, add);
    } else {
      for (int j = 0; j < n; j += WIDTH) {
        pack(b, n, 1, j, n, k);
        rows(a, 1, m, c, m, n, k, j, add);
      }
    }
  }

  /** {@code c = a b^T}, with {@code a} of m x k and {@code b} of n x k. */
  void nt(float[] a, float[] b, float[] c, int m, int n, int k, boolean add) {
    if (k == 1) {
      MatVec.outer(a, b, c, add);
    } else if (n == 1) {
      MatVec.dotRows(a, b, c, add);
    } else if (m == 1) {
      MatVec.dotRows(b, a, c, add);
    } else {
      for (int j = 0; j < n; j += WIDTH) {
        pack(b, 1, k, j, n, k);
        rows(a, k, 1, c, m, n, k, j, add);
      }
    }
  }

  /** Copies columns {@code j} to {@code j + 3} of {@code b[p * down + j * across]}. */
  private void pack(float[] b, int down, int across, int j, int n, int k) {
    for (int lane = 0; lane < WIDTH; lane++) {
      boolean inside = j + lane < n;
      int from = (j + lane) * across;
      for (int p = 0; p < k; p++) {
        panel[p * WIDTH + lane] = inside ? b[from + p * down] : 0f;
      }
    }
  }

  private void rows(
      float[] a, int down, int across, float[] c, int m, int n, int k, int j, boolean add) {
    for (int i = 0; i < m; i += 2) {
      tile(a, i * down, Math.min(i + 1, m - 1) * down, across, c, i, m, n, k, j, add);
    }
  }

  /** Rows {@code i} and {@code i + 1}, columns {@code j} to {@code j + 3} of the result. */
  private void tile(
      float[] a,
      int upper,
      int lower,
      int across,
      float[] c,
      int i,
      int m,
      int n,
      int k,
      int j,
      boolean add) {
    float[] b = panel;
    int columns = n - j;
    int first = i * n + j;
    int second = Math.min(i + 1, m - 1) * n + j;
    float c00 = start(c, first, add);
    float c01 = start(c, first + 1, add && columns > 1);
    float c02 = start(c, first + 2, add && columns > 2);
    float c03 = start(c, first + 3, add && columns > 3);
    float c10 = start(c, second, add);
    float c11 = start(c, second + 1, add && columns > 1);
    float c12 = start(c, second + 2, add && columns > 2);
    float c13 = start(c, second + 3, add && columns > 3);
    for (int p = 0; p < WIDTH * k; p += WIDTH) {
      float b0 = b[p];
      float b1 = b[p + 1];
      float b2 = b[p + 2];
      float b3 = b[p + 3];
      float a0 = a[upper];
      float a1 = a[lower];
      c00 += a0 * b0;
      c01 += a0 * b1;
      c02 += a0 * b2;
      c03 += a0 * b3;
      c10 += a1 * b0;
      c11 += a1 * b1;
      c12 += a1 * b2;
      c13 += a1 * b3;
      upper += across;
      lower += across;
    }
    store(c, first, columns, c00, c01, c02, c03);
    store(c, second, columns, c10, c11, c12, c13);
  }

  private static float start(float[] c, int at, boolean add) {
    return add ? c[at] : 0f;
  }

  private static void store(
      float[] c, int at, int columns, float c0, float c1, float c2, float c3) {
    c[at] = c0;
    if (columns > 1) {
      c[at + 1] = c1;
    }
    if (columns > 2) {
      c[at + 2] = c2;
    }
    if (columns > 3) {
      c[at + 3] = c3;
    }
  }
}
