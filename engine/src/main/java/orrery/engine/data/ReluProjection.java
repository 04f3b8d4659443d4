package orrery.engine.data;

import java.util.Arrays;
import orrery.engine.math.RandomStream;

/** See {@link RandomFeatures#relu}; the scale is in the directions. */
final class ReluProjection implements RandomFeatures {
  private final Directions directions;

  ReluProjection(int dimension, int count, RandomStream stream) {
    Directions.require(dimension, count);
    directions =
        new Directions(dimension, count, 1 / Math.sqrt((double) dimension * count), stream);
  }

  @Override
  public int count() {
    return directions.count();
  }

  @Override
  public double flopsPerRow() {
    return directions.flopsPerRow();
  }

  @Override
  public void fill(double[] inputs, int from, int to, double[] out, int at) {
    int end = at + (to - from) * count();
    Arrays.fill(out, at, end, 0);
    directions.project(inputs, from, to, out, at);
    for (int i = at; i < end; i++) {
      out[i] = out[i] < 0 ? 0 : out[i];
    }
  }
}
