package orrery.engine.kernel;

/**
 * Weight decay, of weights and biases alike.
 *
 * <p>Coupled decay is the gradient of {@code coupled / 2 |p|^2}, added to that of the loss before
 * the optimiser sees it. Decoupled decay shrinks {@code p} by {@code lr decoupled p} beside the
 * optimiser's step (Loshchilov and Hutter, 2019, algorithm 2): Adam with it is AdamW.
 *
 * @param coupled at least 0
 * @param decoupled at least 0
 */
public record Decay(double coupled, double decoupled) {
  /** The absence of decay. */
  public static final Decay NONE = new Decay(0, 0);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a coefficient is negative or not a finite number
   */
  public Decay {
    if (!(coupled >= 0 && coupled <= Float.MAX_VALUE)
        || !(decoupled >= 0 && decoupled <= Float.MAX_VALUE)) {
      throw new IllegalArgumentException("weight decay must be a finite number of at least 0");
    }
  }

  /** An L2 penalty. */
  public static Decay coupled(double coefficient) {
    return new Decay(coefficient, 0);
  }

  /** A shrinking of its own, as in AdamW. */
  public static Decay decoupled(double coefficient) {
    return new Decay(0, coefficient);
  }

  /** Operations per parameter that count as work: 0 without decay. */
  long flops() {
    return equals(NONE) ? 0 : 3;
  }
}
