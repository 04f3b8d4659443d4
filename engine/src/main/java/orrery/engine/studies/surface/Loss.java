package orrery.engine.studies.surface;

/**
 * The mean squared error of {@code w2 relu(w1 x)} over points with positive x. With a positive w1
 * it depends on the product of the weights alone; else nothing passes, and it is a plateau.
 *
 * @param xx the mean of x²
 * @param xy the mean of xy
 * @param yy the mean of y²
 */
record Loss(double xx, double xy, double yy) {

  double at(double w1, double w2) {
    double product = w1 > 0 ? w1 * w2 : 0;
    return yy - 2 * product * xy + product * product * xx;
  }

  /** The product of the weights in the minima: the slope of least squares. */
  double best() {
    return xy / xx;
  }

  double least() {
    return yy - xy * xy / xx;
  }

  /** The derivative by the product of the weights; 0 on the plateau. */
  double slope(double w1, double w2) {
    return w1 > 0 ? 2 * (w1 * w2 * xx - xy) : 0;
  }

  /**
   * The greatest rate at which any minimum is stable. The curvature across the valley is {@code 2
   * xx (w1² + w2²)}, which is least where both weights are the same.
   */
  double criticalRate() {
    return 1 / (2 * xx * Math.abs(best()));
  }
}
