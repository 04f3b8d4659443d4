package orrery.engine.studies.polynomial;

import orrery.engine.math.Elementary;

/**
 * Weighted Legendre polynomials on [-1, 1], {@code phi_j(x) = sqrt(2j + 1) P_j(x) (1 + j)^-weight}
 * for {@code j = 0 .. degree}. Without the weight they are orthonormal under the uniform
 * distribution. The weight makes high degrees dear, where a short solution is asked for: what it
 * spares is smooth.
 */
final class LegendreFeatures {
  private final double[] scale;

  LegendreFeatures(int degree, double weight) {
    scale = new double[degree + 1];
    for (int j = 0; j <= degree; j++) {
      scale[j] = Math.sqrt(2.0 * j + 1) * Elementary.exp(-weight * Elementary.log(1.0 + j));
    }
  }

  int count() {
    return scale.length;
  }

  /** Writes the features of a point, by the recurrence of three terms. */
  void fill(double x, double[] into, int at) {
    double before = 0;
    double now = 1;
    for (int j = 0; j < scale.length; j++) {
      into[at + j] = scale[j] * now;
      double next = ((2.0 * j + 1) * x * now - j * before) / (j + 1.0);
      before = now;
      now = next;
    }
  }
}
