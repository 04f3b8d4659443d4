package orrery.engine.linalg;

/** Writes down the singular vectors that one-sided Jacobi has found, the greatest value first. */
final class SingularVectors {
  private final SvdStart start;
  private final int count;
  private final int[] order;
  private final double[] values;
  private final Matrix left;
  private final Matrix right;
  private HouseholderQr complement;
  private int next;

  /**
   * Sorts the values.
   *
   * @param m rows of the tall matrix
   */
  SingularVectors(SvdStart start, OneSidedJacobi jacobi, int m) {
    this.start = start;
    count = jacobi.count();
    double[] norms = new double[count];
    for (int i = 0; i < count; i++) {
      norms[i] = jacobi.norm(i);
    }
    order = Order.descending(norms);
    values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = norms[order[i]];
    }
    left = Matrix.zeros(m, count);
    right = Matrix.zeros(count, count);
  }

  boolean done() {
    return next == count;
  }

  /** Writes one pair of vectors, and returns the operations that took. */
  long step() {
    int length = start.length();
    double[] row = values[next] > 0 ? direction(order[next], values[next]) : missing(next);
    double[] turn = new double[count];
    System.arraycopy(start.turns(), order[next] * count, turn, 0, count);
    start.write(row, turn, next, left, right);
    next++;
    return 4L * left.rows() * count + length;
  }

  private double[] direction(int row, double norm) {
    double[] direction = new double[start.length()];
    for (int k = 0; k < direction.length; k++) {
      direction[k] = start.rows()[row * direction.length + k] / norm;
    }
    return direction;
  }

  /** A row of zeros has no direction: any that is orthogonal to the others will do. */
  private double[] missing(int place) {
    if (complement == null) {
      Matrix others = Matrix.zeros(start.length(), place);
      for (int j = 0; j < place; j++) {
        double[] direction = direction(order[j], values[j]);
        for (int i = 0; i < direction.length; i++) {
          others.values()[i * place + j] = direction[i];
        }
      }
      complement = HouseholderQr.of(others);
    }
    double[] unit = new double[start.length()];
    unit[place] = 1;
    return complement.qTimes(unit);
  }

  /** The values, descending. */
  double[] values() {
    return values;
  }

  /** The left vectors, m x n. */
  Matrix left() {
    return left;
  }

  /** The right vectors, n x n. */
  Matrix right() {
    return right;
  }
}
