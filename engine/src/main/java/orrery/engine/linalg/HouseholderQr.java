package orrery.engine.linalg;

/**
 * The factors A P = Q R of a matrix: Q orthogonal, R upper triangular, and P an exchange of columns
 * that makes the diagonal of R fall in size, so that it tells the rank.
 *
 * <p>Householder reflections with column pivoting (Businger and Golub, "Linear least squares
 * solutions by Householder transformations", 1965). The norms of the columns left are computed
 * afresh at every step, which cannot go wrong by cancellation and costs half as much again.
 */
public final class HouseholderQr {
  private static final double EPSILON = 0x1p-52;

  private final int rows;
  private final int columns;

  /** The transpose: each column lies in one piece. Below the diagonal are the reflections. */
  private final double[] columnwise;

  private final double[] diagonal;
  private final double[] scale;
  private final int[] order;
  private int next;

  private HouseholderQr(Matrix a) {
    rows = a.rows();
    columns = a.columns();
    columnwise = a.transposed().values();
    int steps = Math.min(rows, columns);
    diagonal = new double[steps];
    scale = new double[steps];
    order = new int[columns];
    for (int column = 0; column < columns; column++) {
      order[column] = column;
    }
  }

  /** Factors {@code a}, which is left as it is. */
  public static HouseholderQr of(Matrix a) {
    HouseholderQr qr = begin(a);
    while (!qr.done()) {
      qr.step();
    }
    return qr;
  }

  /** Prepares to factor {@code a}, which is copied, in steps. */
  static HouseholderQr begin(Matrix a) {
    return new HouseholderQr(a);
  }

  boolean done() {
    return next == diagonal.length;
  }

  /** Factors one more column, and returns the operations it took. */
  long step() {
    int step = next++;
    exchange(step, longest(step));
    reflect(step);
    return 6L * (rows - step) * (columns - step);
  }

  private int longest(int step) {
    int best = step;
    double greatest = -1;
    for (int column = step; column < columns; column++) {
      double square = product(column, column, step);
      if (square > greatest) {
        greatest = square;
        best = column;
      }
    }
    return best;
  }

  private void exchange(int one, int other) {
    int kept = order[one];
    order[one] = order[other];
    order[other] = kept;
    for (int row = 0; row < rows; row++) {
      double value = columnwise[one * rows + row];
      columnwise[one * rows + row] = columnwise[other * rows + row];
      columnwise[other * rows + row] = value;
    }
  }

  /** Makes column {@code step} zero below the diagonal by I - v v' / scale. */
  private void reflect(int step) {
    double square = product(step, step, step);
    double length = Math.sqrt(square);
    int at = step * rows + step;
    double head = columnwise[at];
    // Away from the head, so that nothing cancels.
    diagonal[step] = head > 0 ? -length : length;
    columnwise[at] = head - diagonal[step];
    scale[step] = square - head * diagonal[step];
    for (int column = step + 1; column < columns; column++) {
      apply(step, columnwise, column * rows);
    }
  }

  /** Reflects the vector of {@code rows} elements at {@code start} by the reflection of a step. */
  private void apply(int step, double[] vector, int start) {
    if (scale[step] == 0) {
      return; // the column was zero already
    }
    double sum = 0;
    for (int row = step; row < rows; row++) {
      sum += columnwise[step * rows + row] * vector[start + row];
    }
    double factor = sum / scale[step];
    for (int row = step; row < rows; row++) {
      vector[start + row] -= factor * columnwise[step * rows + row];
    }
  }

  private double product(int one, int other, int from) {
    double sum = 0;
    for (int row = from; row < rows; row++) {
      sum += columnwise[one * rows + row] * columnwise[other * rows + row];
    }
    return sum;
  }

  /** The number of diagonal elements of R above max(rows, columns) 2^-52 times the first. */
  public int rank() {
    int rank = 0;
    while (rank < diagonal.length && !isNegligible(diagonal[rank])) {
      rank++;
    }
    return rank;
  }

  private boolean isNegligible(double element) {
    double tolerance = Math.max(rows, columns) * EPSILON * Math.abs(diagonal[0]);
    // Next to infinity nothing is negligible: it must come out as NaN, not as zero.
    return Math.abs(element) <= tolerance && tolerance < Double.POSITIVE_INFINITY;
  }

  /** The element of R in {@code row} and {@code column}, of which {@code row} is not greater. */
  public double r(int row, int column) {
    return row == column ? diagonal[row] : columnwise[column * rows + row];
  }

  /** The index in A of the column that is now in place {@code column}. */
  public int order(int column) {
    return order[column];
  }

  /**
   * Q' b.
   *
   * @throws IllegalArgumentException if {@code b} has not one element for each row
   */
  public double[] transposedQTimes(double[] b) {
    double[] result = copyOf(b);
    for (int step = 0; step < diagonal.length; step++) {
      apply(step, result, 0);
    }
    return result;
  }

  /**
   * Q b.
   *
   * @throws IllegalArgumentException if {@code b} has not one element for each row
   */
  public double[] qTimes(double[] b) {
    double[] result = copyOf(b);
    for (int step = diagonal.length - 1; step >= 0; step--) {
      apply(step, result, 0);
    }
    return result;
  }

  private double[] copyOf(double[] b) {
    if (b.length != rows) {
      throw new IllegalArgumentException("the vector does not fit the matrix");
    }
    return b.clone();
  }
}
