package orrery.engine.linalg;

/**
 * Products of the rows of one matrix with the rows of another, a few at once.
 *
 * <p>Each product is a sum in ascending k with an accumulator of its own, so its bits do not depend
 * on how many are computed together.
 */
public final class RowProducts {
  private RowProducts() {}

  /**
   * Two rows by four at once: eight accumulators for six loads.
   *
   * @param a rows of {@code length} numbers, of which {@code row} and the next are taken
   * @param b rows of {@code length} numbers, of which {@code column} and the next three are taken
   * @param out receives four products at {@code at}, and four at {@code at + stride}
   */
  public static void tile(
      double[] a, int row, double[] b, int column, int length, double[] out, int at, int stride) {
    int n = length;
    int p = row * n;
    int q = column * n;
    double s00 = 0;
    double s01 = 0;
    double s02 = 0;
    double s03 = 0;
    double s10 = 0;
    double s11 = 0;
    double s12 = 0;
    double s13 = 0;
    for (int k = 0; k < n; k++) {
      double x0 = a[p + k];
      double x1 = a[p + n + k];
      double y0 = b[q + k];
      double y1 = b[q + n + k];
      double y2 = b[q + 2 * n + k];
      double y3 = b[q + 3 * n + k];
      s00 += x0 * y0;
      s01 += x0 * y1;
      s02 += x0 * y2;
      s03 += x0 * y3;
      s10 += x1 * y0;
      s11 += x1 * y1;
      s12 += x1 * y2;
      s13 += x1 * y3;
    }
    store(out, at, s00, s01, s02, s03);
    store(out, at + stride, s10, s11, s12, s13);
  }

  /**
   * Adds the product of a matrix and the transpose of another, A B', to a part of a third.
   *
   * <p>Each element is one sum, which starts from what is there and goes on in ascending k. So it
   * depends neither on the tiles nor on how many rows are done at once.
   *
   * @param a {@code rows} rows of {@code length} numbers, from {@code atA} on
   * @param b {@code columns} rows of {@code length} numbers, from {@code atB} on
   * @param out the element for row i and column j is at {@code at + i * stride + j}
   */
  public static void add(
      double[] a,
      int atA,
      int rows,
      double[] b,
      int atB,
      int columns,
      int length,
      double[] out,
      int at,
      int stride) {
    int row = 0;
    for (; row + 1 < rows; row += 2) {
      int p = atA + row * length;
      int to = at + row * stride;
      int column = 0;
      for (; column + 3 < columns; column += 4) {
        addTile(a, p, b, atB + column * length, length, out, to + column, stride);
      }
      for (; column < columns; column++) {
        int q = atB + column * length;
        addPair(a, p, b, q, length, out, to + column, stride);
      }
    }
    if (row < rows) {
      addRow(a, atA + row * length, b, atB, columns, length, out, at + row * stride);
    }
  }

  private static void addTile(
      double[] a, int p, double[] b, int q, int n, double[] out, int at, int stride) {
    int at1 = at + stride;
    double s00 = out[at];
    double s01 = out[at + 1];
    double s02 = out[at + 2];
    double s03 = out[at + 3];
    double s10 = out[at1];
    double s11 = out[at1 + 1];
    double s12 = out[at1 + 2];
    double s13 = out[at1 + 3];
    for (int k = 0; k < n; k++) {
      double x0 = a[p + k];
      double x1 = a[p + n + k];
      double y0 = b[q + k];
      double y1 = b[q + n + k];
      double y2 = b[q + 2 * n + k];
      double y3 = b[q + 3 * n + k];
      s00 += x0 * y0;
      s01 += x0 * y1;
      s02 += x0 * y2;
      s03 += x0 * y3;
      s10 += x1 * y0;
      s11 += x1 * y1;
      s12 += x1 * y2;
      s13 += x1 * y3;
    }
    store(out, at, s00, s01, s02, s03);
    store(out, at1, s10, s11, s12, s13);
  }

  private static void addPair(
      double[] a, int p, double[] b, int q, int n, double[] out, int at, int stride) {
    double s0 = out[at];
    double s1 = out[at + stride];
    for (int k = 0; k < n; k++) {
      double y = b[q + k];
      s0 += a[p + k] * y;
      s1 += a[p + n + k] * y;
    }
    out[at] = s0;
    out[at + stride] = s1;
  }

  /** One row by all columns: a lone row is rare, so it is not worth a tile. */
  private static void addRow(
      double[] a, int p, double[] b, int atB, int columns, int n, double[] out, int at) {
    for (int column = 0; column < columns; column++) {
      int q = atB + column * n;
      double sum = out[at + column];
      for (int k = 0; k < n; k++) {
        sum += a[p + k] * b[q + k];
      }
      out[at + column] = sum;
    }
  }

  private static void store(double[] out, int at, double s0, double s1, double s2, double s3) {
    out[at] = s0;
    out[at + 1] = s1;
    out[at + 2] = s2;
    out[at + 3] = s3;
  }
}
