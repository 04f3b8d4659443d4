package orrery.engine.studies.epochs;

import orrery.engine.linalg.Matrix;
import orrery.engine.linalg.SymmetricEigen;
import orrery.engine.math.Elementary;

/**
 * The solution of {@code dw/dt = -X'(Xw - y)/n} from {@code w = 0}: gradient descent on {@code |Xw
 * - y|^2 / 2n} with steps so small that their number times their size is a time.
 *
 * <p>With {@code X'X/n = V diag(s) V'}, {@code w(t) = sum of v_i (1 - e^(-t s_i)) / s_i v_i'X'y/n}.
 */
final class GradientFlow {
  private final double[] rates;
  private final Matrix vectors;
  private final double[] pulls;

  /**
   * Prepares the solution.
   *
   * @param covariance X'X/n, decomposed
   * @param correlations X'y/n
   */
  GradientFlow(SymmetricEigen covariance, double[] correlations) {
    rates = covariance.values();
    vectors = covariance.vectors();
    pulls = vectors.transposedTimes(correlations);
  }

  /** The weights at a time. */
  double[] at(double time) {
    double[] reached = new double[rates.length];
    for (int i = 0; i < reached.length; i++) {
      reached[i] = gain(time, rates[i]) * pulls[i];
    }
    return vectors.times(reached);
  }

  /**
   * (1 - e^(-ts)) / s, which is t at s = 0. By the hyperbolic tangent of half the exponent, so that
   * nothing cancels where that is small.
   */
  static double gain(double time, double rate) {
    if (rate <= 0) {
      return time; // fewer samples than features: a zero, but for rounding
    }
    double half = Elementary.tanh(time * rate / 2);
    return 2 * half / ((1 + half) * rate);
  }

  /** The operations of the decomposition, and of the weights at all times. */
  static double flops(int features) {
    double cube = 9.0 * features * features * features;
    return cube + Times.COUNT * (2.0 * features * features + 40 * features);
  }
}
