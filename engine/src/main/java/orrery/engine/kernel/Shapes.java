package orrery.engine.kernel;

/** Checks on the shapes of a kernel's buffers. */
final class Shapes {
  private Shapes() {}

  /** Requires equal numbers of rows and of columns. */
  static void same(Buffer one, Buffer other) {
    require(one.sameShape(other), one, other);
  }

  /** One number for each column of a matrix. */
  static void row(Buffer row, Buffer matrix) {
    require(row.rows() == 1 && row.columns() == matrix.columns(), row, matrix);
  }

  /** One number for each row of a matrix. */
  static void column(Buffer column, Buffer matrix) {
    require(column.columns() == 1 && column.rows() == matrix.rows(), column, matrix);
  }

  static void require(boolean fits, Buffer one, Buffer other) {
    if (!fits) {
      throw new IllegalArgumentException(
          "the shapes of " + one.name() + " and " + other.name() + " do not fit");
    }
  }
}
