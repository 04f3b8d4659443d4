package orrery.engine.study;

import java.util.List;

/**
 * A measured number at each place of a grid, such as a loss over two weights.
 *
 * @param x the columns, ascending
 * @param y the rows, ascending
 * @param z by rows: that of column i in row j is at {@code j * x.length + i}
 */
public record Grid(String name, double[] x, double[] y, double[] z) implements Shape {
  static final int KIND = 1;

  @Override
  public List<double[]> numbers() {
    return List.of(x, y, z);
  }

  @Override
  public int kind() {
    return KIND;
  }
}
