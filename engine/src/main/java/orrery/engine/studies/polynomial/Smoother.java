package orrery.engine.studies.polynomial;

import orrery.engine.linalg.Matrix;
import orrery.engine.linalg.Svd;

/**
 * The linear map that least squares is: from the values at n points to those anywhere. With {@code
 * Phi = U diag(s) V'}, the fit to y at x is {@code h(x)' U'y} for {@code h(x) = diag(s / (s^2 +
 * ridge)) V' phi(x)}; and as U has orthonormal columns, independent noise of variance 1 gives it
 * the variance {@code |h(x)|^2}.
 *
 * <p>No singular value counts as zero but zero itself: the points differ, so Phi has full rank, and
 * its least singular value is what the peak is made of. One below 1e-15 of the greatest is known no
 * better than by its size.
 */
final class Smoother {
  private final Svd svd;
  private final double[] factors;

  /**
   * Prepares the map.
   *
   * @param svd of the n x p design, done
   * @param ridge the weight of the squared norm
   */
  Smoother(Svd svd, double ridge) {
    this.svd = svd;
    factors = new double[svd.values().length];
    for (int i = 0; i < factors.length; i++) {
      double s = svd.values()[i];
      factors[i] = s == 0 ? 0 : 1 / (s + ridge / s);
    }
  }

  /** The number of the components of {@code h} and of {@link #components}. */
  int size() {
    return factors.length;
  }

  /** {@code U'y}. */
  double[] components(double[] y) {
    return svd.left().transposedTimes(y);
  }

  /** Computes {@code h(x)} from {@code phi(x)}. */
  void at(double[] features, double[] h) {
    Matrix right = svd.right();
    right.transposedTimes(features, h);
    for (int i = 0; i < h.length; i++) {
      h[i] *= factors[i];
    }
  }

  /** The mean of {@code |h(x)|^2} over the n points themselves: the whole rank, without ridge. */
  double meanSquareAtPoints() {
    double sum = 0;
    for (int i = 0; i < factors.length; i++) {
      double kept = factors[i] * svd.values()[i];
      sum += kept * kept;
    }
    return sum / svd.left().rows();
  }

  /** The greatest singular value by the least. */
  double condition() {
    double[] values = svd.values();
    return values[0] / values[values.length - 1];
  }
}
