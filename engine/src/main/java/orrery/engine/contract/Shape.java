package orrery.engine.contract;

/** Rows and columns of the matrices of a case. */
record Shape(int rows, int columns) {
  /** Single numbers, rows, columns, odd and prime sizes, and more than any tile or vector. */
  static final Shape[] ALL = {
    new Shape(1, 1),
    new Shape(1, 2),
    new Shape(1, 7),
    new Shape(1, 16),
    new Shape(1, 131),
    new Shape(2, 3),
    new Shape(3, 1),
    new Shape(5, 4),
    new Shape(7, 5),
    new Shape(16, 8),
    new Shape(17, 13),
    new Shape(19, 17),
    new Shape(31, 33),
    new Shape(37, 1),
    new Shape(64, 10),
    new Shape(67, 31),
    new Shape(5, 257),
  };

  /** The shape of one number for each column. */
  Shape row() {
    return new Shape(1, columns);
  }

  /** The shape of one number for each row. */
  Shape column() {
    return new Shape(rows, 1);
  }

  Shape transposed() {
    return new Shape(columns, rows);
  }

  int size() {
    return rows * columns;
  }

  @Override
  public String toString() {
    return rows + " x " + columns;
  }
}
