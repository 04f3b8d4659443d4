package orrery.engine.studies.terms;

import orrery.engine.math.Elementary;

/**
 * A step from 0 to 1 at 0.3 on the unit interval, and its best approximation by cosines up to a
 * degree: {@code 1, sqrt(2) cos(pi k x)}, which are orthonormal for uniform inputs. So by Parseval
 * the distance of two models is that of their coefficients, and no test set is needed.
 */
final class CosineModel {
  private static final double STEP = 0.3;
  private static final double SQRT2 = Math.sqrt(2);

  private CosineModel() {}

  static double target(double x) {
    return x > STEP ? 1 : 0;
  }

  /** The coefficients of the best approximation. */
  static double[] best(int degree) {
    double[] best = new double[degree + 1];
    best[0] = 1 - STEP;
    for (int k = 1; k <= degree; k++) {
      best[k] = -SQRT2 * Elementary.sin(Math.PI * k * STEP) / (Math.PI * k);
    }
    return best;
  }

  /** The squared distance of the best approximation from the step. */
  static double approximation(double[] best) {
    double left = 1 - STEP;
    for (double coefficient : best) {
      left -= coefficient * coefficient;
    }
    return left;
  }

  /**
   * Sets the features at a point: the cosines, each by its {@link #weight}.
   *
   * @param row one more than the degree
   */
  static void features(double x, double[] row) {
    for (int k = 0; k < row.length; k++) {
      double cosine = k == 0 ? 1 : SQRT2 * Elementary.cos(Math.PI * k * x);
      row[k] = weight(k) * cosine;
    }
  }

  /** Returns how large a feature is: descent learns the large ones first. */
  static double weight(int k) {
    return 1.0 / (k + 1);
  }
}
