package orrery.engine.studies.surface;

/**
 * Two weights on their way down. The imbalance {@code w1² - w2²} says how far along the valley they
 * are: it is 0 where the valley is flattest.
 */
final class Walk {
  private double w1;
  private double w2;
  private double worst;

  Walk(double w1, double w2) {
    this.w1 = w1;
    this.w2 = w2;
  }

  double w1() {
    return w1;
  }

  double w2() {
    return w2;
  }

  double imbalance() {
    return w1 * w1 - w2 * w2;
  }

  /** Takes a step along the gradient of a loss. */
  void step(Loss loss, double rate) {
    double slope = loss.slope(w1, w2);
    double shrunk = imbalance() * (1 - rate * rate * slope * slope);
    double next = w1 - rate * slope * w2;
    w2 -= rate * slope * w1;
    w1 = next;
    worst = Math.max(worst, Math.abs(imbalance() - shrunk) / (w1 * w1 + w2 * w2));
  }

  /**
   * The greatest relative error of {@code Q' = Q (1 - rate² slope²)}, by which a step shrinks the
   * imbalance Q: rounding, as the equation is exact.
   */
  double worst() {
    return worst;
  }

  /** A distance from a place; infinite once the walk has left all bounds. */
  double from(double start1, double start2) {
    double across = w1 - start1;
    double up = w2 - start2;
    return finite(Math.sqrt(across * across + up * up));
  }

  /** Returns infinity in place of what is no number any more. */
  static double finite(double value) {
    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
  }
}
