package orrery.engine.linalg;

import java.util.Arrays;

/**
 * A dense float64 matrix, row by row.
 *
 * <pre>{@code
 * Matrix a = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);
 * double[] y = a.times(new double[] {1, 0, 1}); // 4, 10
 * }</pre>
 *
 * <p>Every sum runs in ascending order of its index, so that its bits do not depend on the machine.
 */
public final class Matrix {
  private final int rows;
  private final int columns;
  private final double[] values;

  private Matrix(int rows, int columns, double[] values) {
    this.rows = rows;
    this.columns = columns;
    this.values = values;
  }

  /**
   * A matrix of zeros.
   *
   * @throws IllegalArgumentException if a size is negative, or there are more than 2^31 - 1
   *     elements
   */
  public static Matrix zeros(int rows, int columns) {
    return new Matrix(rows, columns, new double[size(rows, columns)]);
  }

  /**
   * The matrix whose elements, row by row, are {@code values}; the array is kept, not copied.
   *
   * @throws IllegalArgumentException if the sizes do not agree
   */
  public static Matrix of(int rows, int columns, double... values) {
    if (size(rows, columns) != values.length) {
      throw new IllegalArgumentException("a matrix must have rows times columns values");
    }
    return new Matrix(rows, columns, values);
  }

  private static int size(int rows, int columns) {
    long size = (long) rows * columns;
    if (rows < 0 || columns < 0 || size > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("a matrix must have between 0 and 2^31 - 1 values");
    }
    return (int) size;
  }

  /** The number of rows. */
  public int rows() {
    return rows;
  }

  /** The number of columns. */
  public int columns() {
    return columns;
  }

  /** The elements themselves, row by row: what is written here changes the matrix. */
  public double[] values() {
    return values;
  }

  /** The element in {@code row} and {@code column}, counted from 0. */
  public double get(int row, int column) {
    return values[row * columns + column];
  }

  /** A copy whose every element is multiplied by {@code factor}. */
  public Matrix scaled(double factor) {
    Matrix result = zeros(rows, columns);
    for (int i = 0; i < values.length; i++) {
      result.values[i] = values[i] * factor;
    }
    return result;
  }

  /** A copy with rows and columns exchanged. */
  public Matrix transposed() {
    Matrix result = zeros(columns, rows);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        result.values[column * rows + row] = values[row * columns + column];
      }
    }
    return result;
  }

  /**
   * The product with a column vector.
   *
   * @throws IllegalArgumentException if {@code x} has not one element for each column
   */
  public double[] times(double[] x) {
    double[] product = new double[rows];
    times(x, product);
    return product;
  }

  /**
   * The product with a column vector, into an array that is there already.
   *
   * @throws IllegalArgumentException if a vector does not fit
   */
  public void times(double[] x, double[] product) {
    requireLength(x, columns);
    requireLength(product, rows);
    for (int row = 0; row < rows; row++) {
      double sum = 0;
      int start = row * columns;
      for (int k = 0; k < columns; k++) {
        sum += values[start + k] * x[k];
      }
      product[row] = sum;
    }
  }

  /**
   * The product of the transpose with a column vector.
   *
   * @throws IllegalArgumentException if {@code x} has not one element for each row
   */
  public double[] transposedTimes(double[] x) {
    double[] product = new double[columns];
    transposedTimes(x, product);
    return product;
  }

  /**
   * The product of the transpose with a column vector, into an array that is there already.
   *
   * @throws IllegalArgumentException if a vector does not fit
   */
  public void transposedTimes(double[] x, double[] product) {
    requireLength(x, rows);
    requireLength(product, columns);
    Arrays.fill(product, 0);
    for (int k = 0; k < rows; k++) {
      double factor = x[k];
      int start = k * columns;
      for (int column = 0; column < columns; column++) {
        product[column] += values[start + column] * factor;
      }
    }
  }

  private static void requireLength(double[] x, int length) {
    if (x.length != length) {
      throw new IllegalArgumentException("the vector does not fit the matrix");
    }
  }
}
