package orrery.engine.contract;

import orrery.engine.math.RandomStream;

/** The numbers that cases start from: the same on every machine. */
final class Numbers {
  private Numbers() {}

  /** Normal numbers, which depend on the stream and the place alone. */
  static float[] normals(int size, int stream) {
    RandomStream random = new RandomStream(1, stream);
    float[] numbers = new float[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = (float) random.normal(i);
    }
    return numbers;
  }
}
