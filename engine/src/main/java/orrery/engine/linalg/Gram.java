package orrery.engine.linalg;

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
    double[] out = lower.values();
    int size = lower.columns();
    int row = from;
    for (; row + 1 < to; row += 2) {
      int column = 0;
      for (; column + 3 <= row + 1; column += 4) {
        RowProducts.tile(a, row, a, column, length, out, row * size + column, size);
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
