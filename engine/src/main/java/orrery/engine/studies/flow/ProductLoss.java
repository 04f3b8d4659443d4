package orrery.engine.studies.flow;

/** The loss of a linear network with two weights and one example: {@code (w1 w2 - 1)^2 / 2}. */
final class ProductLoss {
  private ProductLoss() {}

  static double at(double w1, double w2) {
    double error = w1 * w2 - 1;
    return error * error / 2;
  }

  /**
   * Sets the slope of {@code L + (h/4) |grad L|^2}, which is {@code g + (h/2) H g} for the gradient
   * g and the Hessian H of the loss.
   *
   * @param h the step size that the correction is for; 0 for the slope of the loss itself
   * @param w the two weights
   */
  static void slope(double h, double[] w, double[] slope) {
    double error = w[0] * w[1] - 1;
    double g1 = error * w[1];
    double g2 = error * w[0];
    double mixed = 2 * w[0] * w[1] - 1;
    slope[0] = g1 + h / 2 * (w[1] * w[1] * g1 + mixed * g2);
    slope[1] = g2 + h / 2 * (mixed * g1 + w[0] * w[0] * g2);
  }
}
