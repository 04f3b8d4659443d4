package orrery.engine.linalg;

/**
 * The eigenvalues of a tridiagonal matrix by the QL iteration with implicit shifts, which also
 * turns the rows that are given to it into eigenvectors.
 *
 * <p>After EISPACK's imtql2 (Martin and Wilkinson, "The implicit QL algorithm", 1968). Number l is
 * found when what couples it to the next vanishes beside both, which takes about two iterations.
 */
final class ImplicitQl {
  private static final double EPSILON = 0x1p-52;

  private final int n;
  private final double[] d;
  private final double[] e;
  private final double[] rows;
  private int found;
  private int left;

  /**
   * Prepares the iteration; the arrays are overwritten.
   *
   * @param d the diagonal, and in the end the eigenvalues, in no order
   * @param e beside the diagonal, the last element 0
   * @param rows n x n elements: Q', and in the end the eigenvectors of Q T Q' by rows
   * @param limit the greatest number of iterations
   */
  ImplicitQl(double[] d, double[] e, double[] rows, int limit) {
    n = d.length;
    this.d = d;
    this.e = e;
    this.rows = rows;
    left = limit;
  }

  boolean converged() {
    return found >= n;
  }

  boolean done() {
    return converged() || left == 0;
  }

  /** Does one iteration, and returns the operations it took. */
  long step() {
    int end = found;
    while (end < n - 1 && !isNegligible(end)) {
      end++;
    }
    if (end == found) {
      found++;
      return 1;
    }
    left--;
    iterate(found, end);
    return 6L * n * (end - found);
  }

  private boolean isNegligible(int i) {
    return Math.abs(e[i]) <= EPSILON * (Math.abs(d[i]) + Math.abs(d[i + 1]));
  }

  /** One sweep of rotations through the block {@code first .. last}, from its end. */
  private void iterate(int first, int last) {
    double shift = (d[first + 1] - d[first]) / (2 * e[first]);
    double root = Math.sqrt(shift * shift + 1);
    double g = d[last] - d[first] + e[first] / (shift + (shift < 0 ? -root : root));
    double sine = 1;
    double cosine = 1;
    double p = 0;
    for (int i = last - 1; i >= first; i--) {
      double f = sine * e[i];
      double b = cosine * e[i];
      double r = Math.sqrt(f * f + g * g);
      e[i + 1] = r;
      if (r == 0) { // the block falls apart here
        d[i + 1] -= p;
        e[last] = 0;
        return;
      }
      sine = f / r;
      cosine = g / r;
      g = d[i + 1] - p;
      r = (d[i] - g) * sine + 2 * cosine * b;
      p = sine * r;
      d[i + 1] = g + p;
      g = cosine * r - b;
      rotate(i * n, sine, cosine);
    }
    d[first] -= p;
    e[first] = g;
    e[last] = 0;
  }

  private void rotate(int start, double sine, double cosine) {
    double[] rows = this.rows;
    int next = start + n;
    for (int k = 0; k < n; k++) {
      double x = rows[start + k];
      double y = rows[next + k];
      rows[next + k] = sine * x + cosine * y;
      rows[start + k] = cosine * x - sine * y;
    }
  }
}
