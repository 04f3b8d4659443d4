package orrery.engine.curvature;

/** Operations of forward and backward passes on a few rows of a matrix. */
final class Blocks {
  private Blocks() {}

  /** Writes {@code rows x columns} numbers, from an index on, with rows and columns exchanged. */
  static void transpose(double[] from, int at, int rows, int columns, double[] to) {
    for (int row = 0; row < rows; row++) {
      int start = at + row * columns;
      for (int column = 0; column < columns; column++) {
        to[column * rows + row] = from[start + column];
      }
    }
  }

  /** Writes the same row, from an index on, again and again. */
  static void repeat(double[] row, int at, int columns, double[] to, int start, int rows) {
    for (int i = 0; i < rows; i++) {
      System.arraycopy(row, at, to, start + i * columns, columns);
    }
  }

  /** Adds each column of {@code rows x columns} numbers to one place. */
  static void addColumns(double[] from, int at, int rows, int columns, double[] sums, int start) {
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        sums[start + column] += from[at + row * columns + column];
      }
    }
  }
}
