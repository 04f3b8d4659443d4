package orrery.engine.plan;

/** How a gradient {@code g} changes a parameter {@code p} at learning rate {@code lr}. */
public sealed interface Optimizer {

  /** Gradient descent: {@code p -= lr g}. */
  record Sgd() implements Optimizer {}

  /**
   * Gradient descent with heavy-ball momentum: {@code m = mu m + g; p -= lr m}, {@code m = 0} at
   * the start.
   *
   * @param mu the momentum, in [0, 1)
   */
  record Momentum(double mu) implements Optimizer {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if {@code mu} is outside [0, 1)
     */
    public Momentum {
      requireFraction("momentum", mu);
    }
  }

  /**
   * Adam (Kingma and Ba, 2015, algorithm 1): {@code m = beta1 m + (1 - beta1) g}, {@code v = beta2
   * v + (1 - beta2) g^2}, {@code p -= lr (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) +
   * epsilon)}.
   *
   * @param beta1 decay of the mean of the gradient, in [0, 1)
   * @param beta2 decay of the mean of its square, in [0, 1)
   * @param epsilon keeps the quotient finite, above 0
   */
  record Adam(double beta1, double beta2, double epsilon) implements Optimizer {
    /** The values of the paper: 0.9, 0.999 and 1e-8. */
    public static final Adam STANDARD = new Adam(0.9, 0.999, 1e-8);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is outside its range
     */
    public Adam {
      requireFraction("beta1", beta1);
      requireFraction("beta2", beta2);
      if (!(epsilon > 0)) {
        throw new IllegalArgumentException("epsilon must be above 0");
      }
    }
  }

  private static void requireFraction(String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(name + " must be at least 0 and below 1");
    }
  }
}
