package orrery.engine.contract;

import orrery.engine.kernel.Loss;
import orrery.engine.math.RandomStream;

/** The numbers that cases start from: the same on every machine. */
final class TestValues {
  /** Values at which functions branch, and that arithmetic treats specially. */
  private static final float[] SPECIAL = {
    0f,
    -0f,
    1f,
    -1f,
    Float.NaN,
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY,
    Float.MAX_VALUE,
    -Float.MAX_VALUE,
    Float.MIN_VALUE,
    -Float.MIN_VALUE,
    Float.MIN_NORMAL,
    -1.1754942e-38f, // the largest subnormal number
    -2.8e-45f,
    3e-39f,
    0.0004f, // tanh begins to be a quotient
    -0.00039999f,
    7.905311f, // tanh is 1
    -7.905312f,
    4f, // erf is 1
    -4.0000005f,
    88.72f, // exp is nearly infinite
    88.73f,
    -103.9f, // exp is nearly 0
    -104.1f,
    -87.4f, // exp is subnormal
    1e20f,
    -1e20f,
    16777215f,
    0.1f,
  };

  private TestValues() {}

  /** Normal numbers, which depend on the stream and the place alone. */
  static float[] normals(int size, int stream) {
    RandomStream random = new RandomStream(1, stream);
    float[] numbers = new float[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = (float) random.normal(i);
    }
    return numbers;
  }

  /** Returns normal numbers, one in {@code every} of which is special; 0 for no special ones. */
  static float[] of(int size, int stream, int every) {
    return every == 0 ? normals(size, stream) : sprinkled(size, stream, every);
  }

  /** Returns squares of normal numbers, which are never below 0. */
  static float[] squares(int size, int stream) {
    float[] numbers = normals(size, stream);
    for (int i = 0; i < size; i++) {
      numbers[i] *= numbers[i];
    }
    return numbers;
  }

  /** Numbers between 0.5 and 1.5, by which to divide. */
  static float[] sizes(int size, int stream) {
    RandomStream random = new RandomStream(6, stream);
    float[] numbers = new float[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = (float) (0.5 + random.uniform(i));
    }
    return numbers;
  }

  private static float[] sprinkled(int size, int stream, int every) {
    RandomStream random = new RandomStream(2, stream);
    float[] numbers = normals(size, stream);
    for (int i = 0; i < size; i++) {
      if (random.integer(2L * i, every) == 0) {
        numbers[i] = SPECIAL[random.integer(2L * i + 1, SPECIAL.length)];
      }
    }
    return numbers;
  }

  /** The special numbers, then bit patterns from all over: every sign, exponent and kind. */
  static float[] patterns(int size, int stream) {
    RandomStream random = new RandomStream(3, stream);
    float[] numbers = new float[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = i < SPECIAL.length ? SPECIAL[i] : Float.intBitsToFloat(random.bits(i));
    }
    return numbers;
  }

  /** Rows with a single 1 each, the rest 0. */
  private static float[] oneHot(int rows, int columns, int stream) {
    RandomStream random = new RandomStream(4, stream);
    float[] numbers = new float[rows * columns];
    for (int i = 0; i < rows; i++) {
      numbers[i * columns + random.integer(i, columns)] = 1f;
    }
    return numbers;
  }

  /** Minus and plus 1. */
  private static float[] signs(int size, int stream) {
    RandomStream random = new RandomStream(5, stream);
    float[] numbers = new float[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = 2 * random.integer(i, 2) - 1;
    }
    return numbers;
  }

  /** Returns targets of the kind that a loss expects. */
  static float[] targets(Loss loss, Shape shape, int stream) {
    if (loss instanceof Loss.Hinge) {
      return signs(shape.size(), stream);
    }
    return loss instanceof Loss.SoftmaxCrossEntropy
        ? oneHot(shape.rows(), shape.columns(), stream)
        : normals(shape.size(), stream);
  }
}
