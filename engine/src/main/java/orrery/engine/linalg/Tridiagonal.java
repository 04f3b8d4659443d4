package orrery.engine.linalg;

/**
 * A symmetric matrix as A = Q T Q', with T tridiagonal and Q orthogonal.
 *
 * <p>Householder reflections from the last row to the first, and Q' as their product from the first
 * to the last (Golub and Van Loan, "Matrix Computations", section 8.3.1; the order is that of
 * EISPACK's tred2, which serves matrices whose small elements come first). It is computed one
 * reflection at a time.
 */
final class Tridiagonal {
  private final int n;

  /** The half below the diagonal, by rows; a row gives way to the vector of its reflection. */
  private final double[] a;

  private final double[] scale;
  private final double[] product;
  private final double[] diagonal;
  private final double[] beside;
  private final double[] transposedQ;
  private int reducing;
  private int gathering = 2;

  /** Prepares to reduce n x n elements, of which the lower half is read, and overwritten. */
  Tridiagonal(double[] a, int n) {
    this.n = n;
    this.a = a;
    scale = new double[n];
    product = new double[n];
    diagonal = new double[n];
    beside = new double[n];
    transposedQ = new double[a.length];
    for (int i = 0; i < n; i++) {
      transposedQ[i * n + i] = 1;
    }
    reducing = n - 1;
  }

  boolean done() {
    return reducing < 0 && gathering >= n;
  }

  /** The diagonal of T. */
  double[] diagonal() {
    return diagonal;
  }

  /** The elements of T beside its diagonal: number i is in rows i and i + 1; the last is 0. */
  double[] beside() {
    return beside;
  }

  /** Q', by rows. */
  double[] transposedQ() {
    return transposedQ;
  }

  /** Does one reflection, and returns the operations it took. */
  long step() {
    if (reducing >= 0) {
      int i = reducing--;
      reduce(i);
      return 4L * i * i + n;
    }
    int i = gathering++;
    gather(i);
    return 4L * i * i + n;
  }

  /** Makes row {@code i} zero left of the element beside the diagonal. */
  private void reduce(int i) {
    int v = i * n;
    diagonal[i] = a[v + i];
    if (i == 0) {
      return;
    }
    double square = 0;
    for (int k = 0; k < i; k++) {
      square += a[v + k] * a[v + k];
    }
    double head = a[v + i - 1];
    // A row of one element is as it should be; one whose square vanishes is zero to this matrix.
    if (i == 1 || square == 0) {
      beside[i - 1] = i == 1 ? head : 0;
      return;
    }
    double length = Math.sqrt(square);
    beside[i - 1] = head > 0 ? -length : length; // away from the head, so that nothing cancels
    a[v + i - 1] = head - beside[i - 1];
    scale[i] = square - head * beside[i - 1];
    multiply(i, v);
    update(i, v);
  }

  /** {@code product = A v / scale}, with the rows above {@code i}. */
  private void multiply(int i, int v) {
    double[] a = this.a;
    double[] p = product;
    for (int j = 0; j < i; j++) {
      int row = j * n;
      double factor = a[v + j];
      double sum = 0;
      for (int k = 0; k < j; k++) {
        double element = a[row + k];
        sum += element * a[v + k];
        p[k] += element * factor;
      }
      p[j] = sum + a[row + j] * factor;
    }
    for (int j = 0; j < i; j++) {
      p[j] /= scale[i];
    }
  }

  /** {@code A - v q' - q v'} with {@code q = product - v (v' product) / (2 scale)}. */
  private void update(int i, int v) {
    double[] a = this.a;
    double[] q = product;
    double sum = 0;
    for (int k = 0; k < i; k++) {
      sum += a[v + k] * q[k];
    }
    double share = sum / (2 * scale[i]);
    for (int k = 0; k < i; k++) {
      q[k] -= share * a[v + k];
    }
    for (int j = 0; j < i; j++) {
      int row = j * n;
      double vj = a[v + j];
      double qj = q[j];
      for (int k = 0; k <= j; k++) {
        a[row + k] -= vj * q[k] + qj * a[v + k];
      }
    }
  }

  /** Multiplies Q' from the right by reflection {@code i}, which reaches columns below i only. */
  private void gather(int i) {
    if (scale[i] == 0) {
      return;
    }
    int v = i * n;
    for (int row = 0; row < i; row++) {
      int start = row * n;
      double sum = 0;
      for (int k = 0; k < i; k++) {
        sum += transposedQ[start + k] * a[v + k];
      }
      double factor = sum / scale[i];
      for (int k = 0; k < i; k++) {
        transposedQ[start + k] -= factor * a[v + k];
      }
    }
  }
}
