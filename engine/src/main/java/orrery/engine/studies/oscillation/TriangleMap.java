package orrery.engine.studies.oscillation;

/**
 * The triangle map {@code tri(x) = relu(2x) - relu(4x - 2)} on [0, 1], composed with itself: a ReLU
 * network of {@code depth} hidden layers with two units each (Telgarsky, 2016, section 3).
 *
 * <pre>{@code
 * new TriangleMap(4).pieces()   // 16
 * }</pre>
 *
 * <p>All counts are taken from the network's values at multiples of {@code 2^-(depth + 2)}, where
 * float64 arithmetic makes no rounding error: the bends and the crossings of 1/2 lie among them.
 *
 * @param depth how many maps are composed, 1 to 40
 */
record TriangleMap(int depth) {

  /** The value at a point of [0, 1]. */
  double at(double x) {
    double value = x;
    for (int layer = 0; layer < depth; layer++) {
      value = relu(2 * value) - relu(4 * value - 2);
    }
    return value;
  }

  private static double relu(double z) {
    return z < 0 ? 0 : z;
  }

  /** Linear pieces: one more than the changes of slope. */
  int pieces() {
    double[] y = values();
    int pieces = 1;
    for (int i = 1; i + 1 < y.length; i++) {
      if (y[i + 1] - y[i] != y[i] - y[i - 1]) {
        pieces++;
      }
    }
    return pieces;
  }

  /** Points where the value is 1. */
  int maxima() {
    int maxima = 0;
    for (double y : values()) {
      if (y == 1) {
        maxima++;
      }
    }
    return maxima;
  }

  /** The number of times that the value crosses 1/2. */
  int crossings() {
    return crossings(values());
  }

  /** Counts how often a sequence crosses 1/2. */
  static int crossings(double[] y) {
    int crossings = 0;
    double last = 0.5;
    for (double value : y) {
      if ((value < 0.5 && last > 0.5) || (value > 0.5 && last < 0.5)) {
        crossings++;
      }
      last = value == 0.5 ? last : value;
    }
    return crossings;
  }

  /**
   * Weights and biases: 4 in the first layer, 6 in each further one, whose two units read both
   * units below, and 3 in the output.
   */
  int parameters() {
    return 4 + 6 * (depth - 1) + 3;
  }

  /** The points where the map bends, and both ends: {@code i / 2^depth}. */
  double[] vertices() {
    int teeth = 1 << depth;
    double[] x = new double[teeth + 1];
    for (int i = 0; i <= teeth; i++) {
      x[i] = (double) i / teeth;
    }
    return x;
  }

  private double[] values() {
    int cells = 4 << depth;
    double[] y = new double[cells + 1];
    for (int i = 0; i <= cells; i++) {
      y[i] = at((double) i / cells);
    }
    return y;
  }
}
