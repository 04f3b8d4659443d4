package orrery.engine.study;

import java.util.List;

/**
 * Measured points of several groups, such as examples by class.
 *
 * @param group the number of each point's group, from 0
 */
public record Cloud(String name, double[] x, double[] y, double[] group) implements Shape {
  static final int KIND = 2;

  @Override
  public List<double[]> numbers() {
    return List.of(x, y, group);
  }

  @Override
  public int kind() {
    return KIND;
  }
}
