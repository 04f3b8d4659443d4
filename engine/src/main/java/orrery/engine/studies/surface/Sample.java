package orrery.engine.studies.surface;

import orrery.engine.math.RandomStream;

/** Thirty points near the line {@code y = 2x}, with positive x, and the batches drawn from them. */
final class Sample {
  static final int SIZE = 30;

  private static final int INPUTS = 41;
  private static final int NOISE = 42;
  private static final int BATCHES = 43;
  private static final double SLOPE = 2;
  private static final double DEVIATION = 0.5;

  private final double[] x = new double[SIZE];
  private final double[] y = new double[SIZE];
  private final RandomStream batches;

  Sample(long seed) {
    RandomStream inputs = new RandomStream(seed, INPUTS);
    RandomStream noise = new RandomStream(seed, NOISE);
    batches = new RandomStream(seed, BATCHES);
    for (int i = 0; i < SIZE; i++) {
      x[i] = Math.abs(inputs.normal(i) + 1);
      y[i] = SLOPE * x[i] + DEVIATION * noise.normal(i);
    }
  }

  /** The loss over all points. */
  Loss whole() {
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = 0; i < SIZE; i++) {
      xx += x[i] * x[i] / SIZE;
      xy += x[i] * y[i] / SIZE;
      yy += y[i] * y[i] / SIZE;
    }
    return new Loss(xx, xy, yy);
  }

  /** The loss over the batch of a step, whose points are drawn with replacement. */
  Loss batch(int step, int size) {
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int k = 0; k < size; k++) {
      int i = batches.integer((long) step * SIZE + k, SIZE);
      xx += x[i] * x[i] / size;
      xy += x[i] * y[i] / size;
      yy += y[i] * y[i] / size;
    }
    return new Loss(xx, xy, yy);
  }
}
