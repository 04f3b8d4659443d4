package orrery.engine.studies.optimisers;

import orrery.engine.math.Elementary;

/**
 * A quadratic {@code f(x) = x'Ax / 2} whose eigenvalues are spaced evenly on a logarithmic scale
 * from {@code 1 / kappa} to 1. Its axes are turned in the planes of coordinates i and {@code d - 1
 * - i}, so that the steepest is mixed with the flattest.
 */
final class Bowl {
  private final double[] diagonal;

  /** The entries beside the diagonal: coordinate i is coupled with {@code d - 1 - i} alone. */
  private final double[] coupling;

  /**
   * Makes the matrix.
   *
   * @param dimension d, at least 2
   * @param kappa the condition number, at least 1
   * @param degrees by which the axes are turned
   */
  Bowl(int dimension, double kappa, double degrees) {
    diagonal = new double[dimension];
    coupling = new double[dimension];
    double angle = degrees * Math.PI / 180;
    double cos = degrees == 0 ? 1 : Elementary.cos(angle);
    double sin = degrees == 0 ? 0 : Elementary.sin(angle);
    for (int i = 0; i < dimension; i++) {
      double own = eigenvalue(i, dimension, kappa);
      double other = eigenvalue(dimension - 1 - i, dimension, kappa);
      boolean isMiddle = 2 * i == dimension - 1;
      diagonal[i] = isMiddle ? own : own * cos * cos + other * sin * sin;
      coupling[i] = isMiddle ? 0 : Math.abs(other - own) * cos * sin;
    }
  }

  private static double eigenvalue(int i, int dimension, double kappa) {
    double share = 1 - i / (dimension - 1.0);
    return Elementary.exp(-share * Elementary.log(kappa));
  }

  int dimension() {
    return diagonal.length;
  }

  double value(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * slope(x, i);
    }
    return sum / 2;
  }

  /** Writes {@code Ax}. */
  void gradient(double[] x, double[] into) {
    for (int i = 0; i < x.length; i++) {
      into[i] = slope(x, i);
    }
  }

  private double slope(double[] x, int i) {
    return diagonal[i] * x[i] + coupling[i] * x[x.length - 1 - i];
  }
}
