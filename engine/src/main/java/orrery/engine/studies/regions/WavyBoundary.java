package orrery.engine.studies.regions;

import orrery.engine.math.Elementary;
import orrery.engine.math.RandomStream;

/**
 * Points of the square [-1, 1]^2, uniform, of two classes: above and below the wave {@code x2 =
 * sin(3 pi x1) / 2}. More points are the same ones and some more.
 *
 * @param seed of the points
 */
record WavyBoundary(long seed) {
  private static final int TRAINING = 41;
  private static final int TEST = 42;

  float[] points(int count) {
    return points(TRAINING, count);
  }

  float[] testPoints(int count) {
    return points(TEST, count);
  }

  private float[] points(int stream, int count) {
    RandomStream random = new RandomStream(seed, stream);
    float[] points = new float[2 * count];
    for (int i = 0; i < points.length; i++) {
      points[i] = (float) (2 * random.uniform(i) - 1);
    }
    return points;
  }

  /** The height of the boundary. */
  static double height(double x) {
    return Elementary.sin(3 * Math.PI * x) / 2;
  }

  /** Returns whether a point is of the class above. */
  static boolean isAbove(float[] points, int point) {
    return points[2 * point + 1] > height(points[2 * point]);
  }
}
