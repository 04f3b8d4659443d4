package orrery.engine.study;

import java.util.List;

/** A measured way through the plane, such as that of two weights during training. */
public record Trail(String name, double[] x, double[] y) implements Shape {
  static final int KIND = 0;

  @Override
  public List<double[]> numbers() {
    return List.of(x, y);
  }

  @Override
  public int kind() {
    return KIND;
  }
}
