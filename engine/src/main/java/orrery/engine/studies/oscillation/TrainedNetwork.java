package orrery.engine.studies.oscillation;

/** A network that is trained on the triangle map. */
sealed interface TrainedNetwork permits ShallowNetwork, DeepNetwork {

  /** The weights of each layer, {@code inputs x outputs} by rows. */
  float[][] weights();

  /** The biases of each layer. */
  float[][] biases();

  /** The value at a point, in float64. */
  double at(double x);

  /** The linear pieces on [0, 1]; NaN where they are not counted. */
  double pieces();

  /**
   * The share of the points {@code i / 2^depth} at which the value is on the wrong side of 1/2: the
   * triangle map is 0 where {@code i} is even, 1 where it is odd.
   */
  default double misclassified(int depth) {
    int teeth = 1 << depth;
    int wrong = 0;
    for (int i = 0; i <= teeth; i++) {
      boolean high = at((double) i / teeth) >= 0.5;
      if (high != (i % 2 == 1)) {
        wrong++;
      }
    }
    return wrong / (teeth + 1.0);
  }
}
