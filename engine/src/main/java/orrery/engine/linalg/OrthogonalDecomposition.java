package orrery.engine.linalg;

/**
 * Least squares by orthogonal transformations alone: slower than a Gram matrix, but right for any
 * rank.
 *
 * <p>A P = Q [T; 0] with T of full row rank, and T' = Z [S; 0] P2': the complete orthogonal
 * decomposition (Golub and Van Loan, "Matrix Computations", section 5.5). So w = P Z [u; 0], with u
 * the solution of the small triangular problem S' u = P2' Q' b.
 */
final class OrthogonalDecomposition {
  private OrthogonalDecomposition() {}

  /** The w of smallest norm that makes |A w - b|^2 + ridge |w|^2 least. */
  static double[] solve(Matrix a, double[] b, double ridge) {
    HouseholderQr left = HouseholderQr.of(a);
    int rank = left.rank();
    HouseholderQr right = HouseholderQr.of(transposedRows(left, rank, a.columns()));
    double[] y = left.transposedQTimes(b);
    double[] c = new double[rank];
    for (int i = 0; i < rank; i++) {
      c[i] = y[right.order(i)];
    }
    double[] u = ridge > 0 ? damped(right, c, ridge) : substituted(right, c);
    double[] padded = new double[a.columns()];
    System.arraycopy(u, 0, padded, 0, rank);
    double[] rotated = right.qTimes(padded);
    double[] w = new double[a.columns()];
    for (int column = 0; column < w.length; column++) {
      w[left.order(column)] = rotated[column];
    }
    return w;
  }

  /** T': the first {@code rank} rows of R, as columns. */
  private static Matrix transposedRows(HouseholderQr qr, int rank, int columns) {
    Matrix result = Matrix.zeros(columns, rank);
    for (int row = 0; row < rank; row++) {
      for (int column = row; column < columns; column++) {
        result.values()[column * rank + row] = qr.r(row, column);
      }
    }
    return result;
  }

  /** S'^-1 c by forward substitution. */
  private static double[] substituted(HouseholderQr qr, double[] c) {
    double[] u = new double[c.length];
    for (int i = 0; i < c.length; i++) {
      double rest = c[i];
      for (int k = 0; k < i; k++) {
        rest -= qr.r(k, i) * u[k];
      }
      u[i] = rest / qr.r(i, i);
    }
    return u;
  }

  /** The u that makes |S' u - c|^2 + ridge |u|^2 least: S' with sqrt(ridge) I below it. */
  private static double[] damped(HouseholderQr qr, double[] c, double ridge) {
    int n = c.length;
    Matrix stacked = Matrix.zeros(2 * n, n);
    for (int i = 0; i < n; i++) {
      for (int k = 0; k <= i; k++) {
        stacked.values()[i * n + k] = qr.r(k, i);
      }
      stacked.values()[(n + i) * n + i] = Math.sqrt(ridge);
    }
    double[] padded = new double[2 * n];
    System.arraycopy(c, 0, padded, 0, n);
    return solve(stacked, padded, 0);
  }
}
