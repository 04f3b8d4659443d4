package orrery.engine.linalg;

/**
 * Chooses between a vector and its negative, which are eigenvectors alike: the element of greatest
 * size, the first of equals, becomes positive. This makes the bits independent of the sign that an
 * iteration happens to end with.
 */
final class ColumnSigns {
  private ColumnSigns() {}

  /** Makes the greatest element of each column positive. */
  static void fix(Matrix vectors) {
    fix(vectors, Matrix.zeros(0, vectors.columns()));
  }

  /** Makes the greatest element of each column positive; a partner follows its column. */
  static void fix(Matrix vectors, Matrix partners) {
    for (int column = 0; column < vectors.columns(); column++) {
      if (greatest(vectors, column) < 0) {
        negate(vectors, column);
        negate(partners, column);
      }
    }
  }

  private static double greatest(Matrix vectors, int column) {
    double greatest = 0;
    for (int row = 0; row < vectors.rows(); row++) {
      double element = vectors.get(row, column);
      if (Math.abs(element) > Math.abs(greatest)) {
        greatest = element;
      }
    }
    return greatest;
  }

  private static void negate(Matrix vectors, int column) {
    double[] values = vectors.values();
    for (int at = column; at < values.length; at += vectors.columns()) {
      values[at] = -values[at];
    }
  }
}
