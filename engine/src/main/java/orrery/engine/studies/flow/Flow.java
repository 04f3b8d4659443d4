package orrery.engine.studies.flow;

/**
 * A point that flows downhill: {@code dw/dt = -grad}, by the classical Runge-Kutta method with so
 * small steps that their error does not show.
 */
final class Flow {
  /** Between two steps of gradient descent. */
  private static final int STEPS = 20;

  /** Operations between two steps of gradient descent. */
  static final double FLOPS = STEPS * (4 * 24 + 24);

  private final double correction;
  private final double[] point;
  private final double[] at = new double[2];
  private final double[] slope = new double[2];
  private final double[] sum = new double[2];

  /**
   * Starts a flow.
   *
   * @param correction the step size for which the loss is corrected; 0 for the loss itself
   */
  Flow(double correction, double w1, double w2) {
    this.correction = correction;
    this.point = new double[] {w1, w2};
  }

  double w1() {
    return point[0];
  }

  double w2() {
    return point[1];
  }

  /** Flows for some time. */
  void advance(double time) {
    double h = time / STEPS;
    for (int step = 0; step < STEPS; step++) {
      sum[0] = 0;
      sum[1] = 0;
      stage(0, 1);
      stage(h / 2, 2);
      stage(h / 2, 2);
      stage(h, 1);
      point[0] -= h / 6 * sum[0];
      point[1] -= h / 6 * sum[1];
    }
  }

  /** Adds the slope at a point that is ahead by so much along the slope before. */
  private void stage(double ahead, int weight) {
    at[0] = point[0] - ahead * slope[0];
    at[1] = point[1] - ahead * slope[1];
    ProductLoss.slope(correction, at, slope);
    sum[0] += weight * slope[0];
    sum[1] += weight * slope[1];
  }
}
