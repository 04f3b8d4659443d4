package orrery.engine.linalg;

/**
 * Rotations that make the rows of a matrix orthogonal to each other: J W, with J orthogonal.
 *
 * <p>Hestenes (1958); for the choice of angle and what makes it accurate for small singular values,
 * Demmel and Veselic, "Jacobi's method is more accurate than QR" (1992). Rows count as orthogonal
 * when the cosine between them is below {@code length 2^-52}. The products of a pair are computed
 * afresh each time, which cannot go wrong by cancellation.
 */
final class OneSidedJacobi {
  private static final double EPSILON = 0x1p-52;

  /** The square of a row that counts as zero, beside others of about 1. */
  private static final double NOTHING = 0x1p-1000;

  /** From here on, 1 + zeta^2 is zeta^2. */
  private static final double STEEP = 0x1p30;

  private final int count;
  private final int length;
  private final int width;
  private final double[] w;
  private final double[] j;
  private final double[] products = new double[3];
  private int row;
  private boolean turned;
  private boolean converged;
  private int sweepsLeft;

  /**
   * Prepares the rotations; the arrays are overwritten.
   *
   * @param w {@code count} rows of {@code length} elements
   * @param j {@code count} rows of {@code width} elements, which are rotated along
   * @param sweeps the greatest number of times that every pair is looked at
   */
  OneSidedJacobi(double[] w, double[] j, int count, int length, int width, int sweeps) {
    this.w = w;
    this.j = j;
    this.count = count;
    this.length = length;
    this.width = width;
    sweepsLeft = sweeps;
    converged = count < 2;
  }

  /** The number of rows. */
  int count() {
    return count;
  }

  boolean converged() {
    return converged;
  }

  boolean done() {
    return converged || sweepsLeft == 0;
  }

  /** Rotates one row against all that follow, and returns a bound on the operations it took. */
  long step() {
    long flops = (count - 1L - row) * (12L * length + 6L * width);
    for (int other = row + 1; other < count; other++) {
      turn(row, other);
    }
    row++;
    if (row == count - 1) {
      converged = !turned;
      turned = false;
      row = 0;
      sweepsLeft--;
    }
    return flops;
  }

  private void turn(int one, int other) {
    multiply(one * length, other * length);
    double a = products[0];
    double b = products[1];
    double product = products[2];
    if (a < NOTHING
        || b < NOTHING
        || Math.abs(product) <= length * EPSILON * (Math.sqrt(a) * Math.sqrt(b))) {
      return;
    }
    turned = true;
    double zeta = (b - a) / (2 * product);
    double size = Math.abs(zeta);
    double tangent = size > STEEP ? 0.5 / size : 1 / (size + Math.sqrt(1 + size * size));
    double cosine = 1 / Math.sqrt(1 + tangent * tangent);
    double sine = cosine * (zeta < 0 ? -tangent : tangent);
    rotate(w, one * length, other * length, length, sine, cosine);
    rotate(j, one * width, other * width, width, sine, cosine);
  }

  /** The squares of two rows and their product, each in two sums: of even and of odd places. */
  private void multiply(int p, int q) {
    double[] w = this.w;
    double aEven = 0;
    double aOdd = 0;
    double bEven = 0;
    double bOdd = 0;
    double even = 0;
    double odd = 0;
    int k = 0;
    for (; k + 1 < length; k += 2) {
      double x = w[p + k];
      double y = w[q + k];
      double u = w[p + k + 1];
      double v = w[q + k + 1];
      aEven += x * x;
      bEven += y * y;
      even += x * y;
      aOdd += u * u;
      bOdd += v * v;
      odd += u * v;
    }
    if (k < length) {
      double x = w[p + k];
      double y = w[q + k];
      aEven += x * x;
      bEven += y * y;
      even += x * y;
    }
    products[0] = aEven + aOdd;
    products[1] = bEven + bOdd;
    products[2] = even + odd;
  }

  private static void rotate(double[] rows, int p, int q, int length, double sine, double cosine) {
    for (int k = 0; k < length; k++) {
      double x = rows[p + k];
      double y = rows[q + k];
      rows[p + k] = cosine * x - sine * y;
      rows[q + k] = sine * x + cosine * y;
    }
  }

  /** The length of a row, or 0 where it counts as zero. */
  double norm(int row) {
    double square = 0;
    for (int at = row * length; at < (row + 1) * length; at++) {
      square += w[at] * w[at];
    }
    return square < NOTHING ? 0 : Math.sqrt(square);
  }
}
