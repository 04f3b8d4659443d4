package orrery.engine.bench;

import orrery.engine.math.RandomStream;

/** The numbers of the workloads: the same on every machine. */
final class Normals {
  private static final long SEED = 1;

  private Normals() {}

  static RandomStream stream(int which) {
    return new RandomStream(SEED, which);
  }

  /** The first numbers of a stream. */
  static float[] of(int which, int count) {
    RandomStream stream = stream(which);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) stream.normal(i);
    }
    return values;
  }
}
