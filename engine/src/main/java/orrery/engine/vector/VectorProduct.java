package orrery.engine.vector;

import static jdk.incubator.vector.FloatVector.fromArray;
import static orrery.engine.vector.Lanes.COUNT;
import static orrery.engine.vector.Lanes.SPECIES;

/**
 * Matrix products that are added to a result, {@link Tile} by tile.
 *
 * <p>The columns of the right factor that a tile needs are first copied side by side, so that its
 * innermost loop reads them in order. Where the result ends on the right inside a tile, the tile is
 * computed apart, and copied.
 */
final class VectorProduct {
  private static final int WIDE = 2 * COUNT;

  private final float[] panel;
  private final float[] edge = new float[Tile.ROWS * WIDE];

  /** Makes room for sums of at most {@code longest} products. */
  VectorProduct(int longest) {
    this.panel = new float[Math.multiplyExact(WIDE, longest)];
  }

  /** {@code c += a b}, with {@code a} of m x k and {@code b} of k x n. */
  void nn(float[] a, float[] b, float[] c, int m, int n, int k) {
    for (int j = 0; j < n; j += WIDE) {
      packRows(b, j, n, k);
      rows(a, k, 1, c, m, n, k, j);
    }
  }

  /** {@code c += a^T b}, with {@code a} of k x m and {@code b} of k x n. */
  void tn(float[] a, float[] b, float[] c, int m, int n, int k) {
    for (int j = 0; j < n; j += WIDE) {
      packRows(b, j, n, k);
      rows(a, 1, m, c, m, n, k, j);
    }
  }

  /** {@code c += a b^T}, with {@code a} of m x k and {@code b} of n x k. */
  void nt(float[] a, float[] b, float[] c, int m, int n, int k) {
    for (int j = 0; j < n; j += WIDE) {
      packColumns(b, j, n, k);
      rows(a, k, 1, c, m, n, k, j);
    }
  }

  /** Two vectors of columns, or one where the other would be empty. */
  private static int width(int j, int n) {
    return n - j > COUNT ? WIDE : COUNT;
  }

  /**
   * Copies the columns from {@code j} on of a matrix of k x n. Beyond the right edge lies the next
   * row: those lanes of the result are never read.
   */
  private void packRows(float[] b, int j, int n, int k) {
    int width = width(j, n);
    for (int p = 0; p < k; p++) {
      int from = p * n + j;
      int to = p * width;
      if (from + width <= b.length) {
        fromArray(SPECIES, b, from).intoArray(panel, to);
        if (width == WIDE) {
          fromArray(SPECIES, b, from + COUNT).intoArray(panel, to + COUNT);
        }
      } else {
        System.arraycopy(b, from, panel, to, n - j);
      }
    }
  }

  /** Copies the rows from {@code j} on of a matrix of n x k, as columns. */
  private void packColumns(float[] b, int j, int n, int k) {
    int width = width(j, n);
    for (int lane = 0; lane < Math.min(width, n - j); lane++) {
      int from = (j + lane) * k;
      for (int p = 0; p < k; p++) {
        panel[p * width + lane] = b[from + p];
      }
    }
  }

  private void rows(float[] a, int down, int across, float[] c, int m, int n, int k, int j) {
    int width = width(j, n);
    int columns = n - j;
    for (int i = 0; i < m; i += Tile.ROWS) {
      int at = i * n + j;
      if (columns >= width) {
        tile(a, i, m, down, across, k, c, at, n, width);
      } else {
        int rows = Math.min(Tile.ROWS, m - i);
        copy(c, at, n, edge, 0, width, rows, columns);
        tile(a, i, m, down, across, k, edge, 0, width, width);
        copy(edge, 0, width, c, at, n, rows, columns);
      }
    }
  }

  private void tile(
      float[] a, int i, int m, int down, int across, int k, float[] c, int at, int n, int width) {
    if (width == WIDE) {
      Tile.ofTwoVectors(a, i, m, down, across, panel, k, c, at, n);
    } else {
      Tile.ofOneVector(a, i, m, down, across, panel, k, c, at, n);
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
}
