package orrery.engine.vector;

import static orrery.engine.vector.Lanes.COUNT;
import static orrery.engine.vector.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * Matrix products that are added to a result, in tiles of four rows and two vectors of columns that
 * stay in registers.
 *
 * <p>A lane is one element of the result with its one accumulator, and takes its products in
 * ascending {@code k}, multiplied, rounded, then added: the bits are those of the reference. Two
 * vectors of columns of the right factor are first copied side by side, so that the innermost loop
 * reads them in order. Where the matrix ends on the right, a tile of its own stands for it, with
 * zeros for the columns that are missing; where it ends below, the last row is taken again.
 */
final class VectorProduct {
  private static final int ROWS = 4;
  private static final int WIDTH = 2 * COUNT;

  private final float[] panel;
  private final float[] edge = new float[ROWS * WIDTH];

  /** Makes room for sums of at most {@code longest} products. */
  VectorProduct(int longest) {
    this.panel = new float[Math.multiplyExact(WIDTH, longest)];
  }

  /** {@code c += a b}, with {@code a} of m x k and {@code b} of k x n. */
  void nn(float[] a, float[] b, float[] c, int m, int n, int k) {
    for (int j = 0; j < n; j += WIDTH) {
      packRows(b, j, n, k);
      rows(a, k, 1, c, m, n, k, j);
    }
  }

  /** {@code c += a^T b}, with {@code a} of k x m and {@code b} of k x n. */
  void tn(float[] a, float[] b, float[] c, int m, int n, int k) {
    for (int j = 0; j < n; j += WIDTH) {
      packRows(b, j, n, k);
      rows(a, 1, m, c, m, n, k, j);
    }
  }

  /** {@code c += a b^T}, with {@code a} of m x k and {@code b} of n x k. */
  void nt(float[] a, float[] b, float[] c, int m, int n, int k) {
    for (int j = 0; j < n; j += WIDTH) {
      packTransposed(b, j, n, k);
      rows(a, k, 1, c, m, n, k, j);
    }
  }

  /** Copies columns {@code j} to {@code j + WIDTH - 1} of a matrix of k x n. */
  private void packRows(float[] b, int j, int n, int k) {
    int columns = Math.min(WIDTH, n - j);
    for (int p = 0; p < k; p++) {
      int from = p * n + j;
      int to = p * WIDTH;
      if (columns == WIDTH) {
        FloatVector.fromArray(SPECIES, b, from).intoArray(panel, to);
        FloatVector.fromArray(SPECIES, b, from + COUNT).intoArray(panel, to + COUNT);
      } else {
        for (int lane = 0; lane < WIDTH; lane++) {
          panel[to + lane] = lane < columns ? b[from + lane] : 0f;
        }
      }
    }
  }

  /** Copies rows {@code j} to {@code j + WIDTH - 1} of a matrix of n x k, transposed. */
  private void packTransposed(float[] b, int j, int n, int k) {
    for (int lane = 0; lane < WIDTH; lane++) {
      boolean inside = j + lane < n;
      int from = (j + lane) * k;
      for (int p = 0; p < k; p++) {
        panel[p * WIDTH + lane] = inside ? b[from + p] : 0f;
      }
    }
  }

  private void rows(float[] a, int down, int across, float[] c, int m, int n, int k, int j) {
    int columns = n - j;
    for (int i = 0; i < m; i += ROWS) {
      int at = i * n + j;
      if (columns >= WIDTH) {
        tile(a, i, m, down, across, k, c, at, n);
      } else {
        int rows = Math.min(ROWS, m - i);
        copy(c, at, n, edge, 0, WIDTH, rows, columns);
        tile(a, i, m, down, across, k, edge, 0, WIDTH);
        copy(edge, 0, WIDTH, c, at, n, rows, columns);
      }
    }
  }

  private static void copy(
      float[] from, int at, int stride, float[] to, int place, int pace, int rows, int columns) {
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        to[place + i * pace + j] = from[at + i * stride + j];
      }
    }
  }

  /** Rows {@code i} to {@code i + 3} of the left factor, times the panel, added to {@code c}. */
  private void tile(
      float[] a, int i, int m, int down, int across, int k, float[] c, int at, int stride) {
    int below = m - 1 - i;
    int a0 = i * down;
    int a1 = a0 + Math.min(1, below) * down;
    int a2 = a0 + Math.min(2, below) * down;
    int a3 = a0 + Math.min(3, below) * down;
    int c1 = at + Math.min(1, below) * stride;
    int c2 = at + Math.min(2, below) * stride;
    int c3 = at + Math.min(3, below) * stride;
    float[] b = panel;
    FloatVector c00 = FloatVector.fromArray(SPECIES, c, at);
    FloatVector c01 = FloatVector.fromArray(SPECIES, c, at + COUNT);
    FloatVector c10 = FloatVector.fromArray(SPECIES, c, c1);
    FloatVector c11 = FloatVector.fromArray(SPECIES, c, c1 + COUNT);
    FloatVector c20 = FloatVector.fromArray(SPECIES, c, c2);
    FloatVector c21 = FloatVector.fromArray(SPECIES, c, c2 + COUNT);
    FloatVector c30 = FloatVector.fromArray(SPECIES, c, c3);
    FloatVector c31 = FloatVector.fromArray(SPECIES, c, c3 + COUNT);
    int p = 0;
    for (int q = 0; q < WIDTH * k; q += WIDTH) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, q);
      FloatVector b1 = FloatVector.fromArray(SPECIES, b, q + COUNT);
      FloatVector x0 = FloatVector.broadcast(SPECIES, a[a0 + p]);
      FloatVector x1 = FloatVector.broadcast(SPECIES, a[a1 + p]);
      FloatVector x2 = FloatVector.broadcast(SPECIES, a[a2 + p]);
      FloatVector x3 = FloatVector.broadcast(SPECIES, a[a3 + p]);
      c00 = c00.add(x0.mul(b0));
      c01 = c01.add(x0.mul(b1));
      c10 = c10.add(x1.mul(b0));
      c11 = c11.add(x1.mul(b1));
      c20 = c20.add(x2.mul(b0));
      c21 = c21.add(x2.mul(b1));
      c30 = c30.add(x3.mul(b0));
      c31 = c31.add(x3.mul(b1));
      p += across;
    }
    c00.intoArray(c, at);
    c01.intoArray(c, at + COUNT);
    c10.intoArray(c, c1);
    c11.intoArray(c, c1 + COUNT);
    c20.intoArray(c, c2);
    c21.intoArray(c, c2 + COUNT);
    c30.intoArray(c, c3);
    c31.intoArray(c, c3 + COUNT);
  }
}
