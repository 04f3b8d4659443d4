package orrery.engine.linalg;

/**
 * The factor L of a symmetric positive definite matrix G = L L'.
 *
 * <pre>{@code
 * Cholesky factor = new Cholesky(gram);
 * factor.compute(0, gram.rows());
 * double[] x = factor.positive() ? factor.solve(b) : slower(b);
 * }</pre>
 *
 * <p>Row by row, each element a difference in ascending k (Golub and Van Loan, "Matrix
 * Computations", section 4.2). A pivot counts as positive when it is above what rounding may leave
 * of a zero, {@code n 2^-52} times the greatest diagonal element.
 */
public final class Cholesky {
  private static final double EPSILON = 0x1p-52;

  private final int n;
  private final double[] l;
  private final double leastPivot;
  private boolean positive = true;

  /**
   * Prepares to factor {@code g}, of which the half below the diagonal is read, and overwritten.
   *
   * @throws IllegalArgumentException if {@code g} is not square
   */
  public Cholesky(Matrix g) {
    if (g.rows() != g.columns()) {
      throw new IllegalArgumentException("the matrix must be square");
    }
    n = g.rows();
    l = g.values();
    double greatest = 0;
    for (int i = 0; i < n; i++) {
      greatest = Math.max(greatest, l[i * n + i]);
    }
    leastPivot = n * EPSILON * greatest;
  }

  /**
   * Returns whether every pivot so far was positive and finite; after one that was not, nothing
   * more is computed.
   */
  public boolean positive() {
    return positive;
  }

  /** The multiplications and additions of rows {@code from} to below {@code to}. */
  public static long flops(int from, int to) {
    return ((long) to * to * to - (long) from * from * from) / 3;
  }

  /**
   * Computes rows {@code from} to below {@code to}; those before must have been computed.
   *
   * @throws IndexOutOfBoundsException if there are no such rows
   */
  public void compute(int from, int to) {
    if (from < 0 || to > n) {
      throw new IndexOutOfBoundsException("no such rows");
    }
    for (int row = from; row < to && positive; row++) {
      int column = 0;
      for (; column + 4 <= row; column += 4) {
        fourElements(row, column);
      }
      for (; column < row; column++) {
        int at = row * n + column;
        l[at] = reduced(row, column, 0, l[at]) / l[column * n + column];
      }
      pivot(row);
    }
  }

  private void pivot(int row) {
    int at = row * n + row;
    double pivot = reduced(row, row, 0, l[at]);
    // Written so that NaN is not positive either.
    positive = pivot > leastPivot && pivot < Double.POSITIVE_INFINITY;
    l[at] = Math.sqrt(pivot);
  }

  /** Elements column .. column + 3 of a row: four independent sums hide the time of an addition. */
  private void fourElements(int row, int column) {
    double[] l = this.l;
    int p = row * n;
    int q = column * n;
    double s0 = l[p + column];
    double s1 = l[p + column + 1];
    double s2 = l[p + column + 2];
    double s3 = l[p + column + 3];
    for (int k = 0; k < column; k++) {
      double x = l[p + k];
      s0 -= x * l[q + k];
      s1 -= x * l[q + n + k];
      s2 -= x * l[q + 2 * n + k];
      s3 -= x * l[q + 3 * n + k];
    }
    l[p + column] = s0 / l[q + column];
    int diagonal = q + n + column + 1;
    l[p + column + 1] = reduced(row, column + 1, column, s1) / l[diagonal];
    diagonal += n + 1;
    l[p + column + 2] = reduced(row, column + 2, column, s2) / l[diagonal];
    diagonal += n + 1;
    l[p + column + 3] = reduced(row, column + 3, column, s3) / l[diagonal];
  }

  /** {@code sum} less the products of columns {@code from} to below {@code column} of two rows. */
  private double reduced(int row, int column, int from, double sum) {
    double rest = sum;
    for (int k = from; k < column; k++) {
      rest -= l[row * n + k] * l[column * n + k];
    }
    return rest;
  }

  /**
   * The x of G x = b.
   *
   * @throws IllegalArgumentException if {@code b} has not n elements
   */
  public double[] solve(double[] b) {
    if (b.length != n) {
      throw new IllegalArgumentException("the vector does not fit the matrix");
    }
    double[] x = b.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= l[i * n + k] * x[k];
      }
      x[i] /= l[i * n + i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= l[k * n + i] * x[k];
      }
      x[i] /= l[i * n + i];
    }
    return x;
  }
}
