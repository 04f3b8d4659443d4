package orrery.engine.math;

/**
 * The products of every row of a matrix with every other: A A', which is symmetric.
 *
 * <p>It is computed in pieces, so that a caller can do other things in between:
 *
 * <pre>{@code
 * Gram gram = new Gram(a);
 * gram.compute(0, 32);
 * gram.compute(32, a.rows());
 * Cholesky factor = new Cholesky(gram.lower());
 * }</pre>
 *
 * <p>Each element is a sum in ascending k with an accumulator of its own, so its bits depend
 * neither on the pieces nor on the tiles.
 */
public final class Gram {
  private final double[] a;
  private final int length;
  private final Matrix lower;

  /** Prepares the products of the rows of {@code a}, which is not copied. */
  public Gram(Matrix a) {
    this.a = a.values();
    length = a.columns();
    lower = Matrix.zeros(a.rows(), a.rows());
  }

  /** The products, on and below the diagonal; what lies above is not to be relied on. */
  public Matrix lower() {
    return lower;
  }

  /** The multiplications and additions of rows {@code from} to below {@code to}. */
  public long flops(int from, int to) {
    return ((long) to * to - (long) from * from) * length;
  }

  /**
   * Computes rows {@code from} to below {@code to} of the lower half.
   *
   * @throws IndexOutOfBoundsException if there are no such rows
   */
  public void compute(int from, int to) {
    if (from < 0 || to > lower.rows()) {
      throw new IndexOutOfBoundsException("no such rows");
    }
    int row = from;
    for (; row + 1 < to; row += 2) {
      int column = 0;
      for (; column + 3 <= row + 1; column += 4) {
        tile(row, column);
      }
      for (; column <= row + 1; column++) {
        single(row, column);
        single(row + 1, column);
      }
    }
    if (row < to) {
      for (int column = 0; column <= row; column++) {
        single(row, column);
      }
    }
  }

  /** Two rows by four columns at once: eight accumulators for six loads. */
  private void tile(int row, int column) {
    double[] a = this.a;
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
      double y0 = a[q + k];
      double y1 = a[q + n + k];
      double y2 = a[q + 2 * n + k];
      double y3 = a[q + 3 * n + k];
      s00 += x0 * y0;
      s01 += x0 * y1;
      s02 += x0 * y2;
      s03 += x0 * y3;
      s10 += x1 * y0;
      s11 += x1 * y1;
      s12 += x1 * y2;
      s13 += x1 * y3;
    }
    store(row, column, s00, s01, s02, s03);
    store(row + 1, column, s10, s11, s12, s13);
  }

  private void store(int row, int column, double s0, double s1, double s2, double s3) {
    double[] out = lower.values();
    int at = row * lower.columns() + column;
    out[at] = s0;
    out[at + 1] = s1;
    out[at + 2] = s2;
    out[at + 3] = s3;
  }

  private void single(int row, int column) {
    double sum = 0;
    int p = row * length;
    int q = column * length;
    for (int k = 0; k < length; k++) {
      sum += a[p + k] * a[q + k];
    }
    lower.values()[row * lower.columns() + column] = sum;
  }
}
