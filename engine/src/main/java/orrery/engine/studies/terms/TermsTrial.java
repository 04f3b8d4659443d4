package orrery.engine.studies.terms;

import java.util.Arrays;
import orrery.engine.linalg.Matrix;
import orrery.engine.linalg.SymmetricEigen;
import orrery.engine.math.RandomStream;
import orrery.engine.spec.Settings;
import orrery.engine.study.Computation;
import orrery.engine.study.Measurements;

/** The terms of one sample and one degree. */
final class TermsTrial implements Computation {
  private static final int POINTS = 31;
  private static final int NOISE = 32;
  private static final long FLOPS_PER_UNIT = 2_000_000;
  private static final int FIRST_SLICE = 1;
  private static final int SLICES = 3;

  /** Directions of so small a share of the greatest eigenvalue are not in the sample. */
  private static final double NOTHING = 1e-13;

  private final Settings settings;
  private final long seed;
  private final int samples;
  private final int features;
  private final double[] scalars = new double[ErrorTerms.MEASURES.size()];
  private int unit;
  private SymmetricEigen covariance;
  private double[] correlations;

  TermsTrial(Settings settings, long seed) {
    this.settings = settings;
    this.seed = seed;
    samples = settings.integer("samples");
    features = settings.integer("degree") + 1;
    Arrays.fill(scalars, Double.NaN);
  }

  static double flops(Settings settings) {
    double samples = settings.number("samples");
    double features = settings.number("degree") + 1;
    return samples * (RandomStream.FLOPS_OF_NORMAL + features * (features + 40))
        + 9 * features * features * features;
  }

  @Override
  public int units() {
    return FIRST_SLICE + SLICES + 1;
  }

  @Override
  public void advance() {
    int slice = unit - FIRST_SLICE;
    if (slice < 0) {
      draw();
    } else if (slice < SLICES) {
      // The last one finishes it, however long that takes.
      covariance.advance(slice == SLICES - 1 ? Long.MAX_VALUE : FLOPS_PER_UNIT);
    } else {
      measure();
    }
    unit++;
  }

  /** Draws the sample, and sums up {@code X'X/n} and {@code X'y/n}. */
  private void draw() {
    RandomStream points = new RandomStream(seed, POINTS);
    RandomStream noise = new RandomStream(seed, NOISE);
    double[] products = new double[features * features];
    double[] row = new double[features];
    correlations = new double[features];
    for (int i = 0; i < samples; i++) {
      double x = points.uniform(i);
      double y = CosineModel.target(x) + settings.number("noise") * noise.normal(i);
      CosineModel.features(x, row);
      for (int j = 0; j < features; j++) {
        correlations[j] += row[j] * y / samples;
        for (int k = 0; k <= j; k++) {
          products[j * features + k] += row[j] * row[k] / samples;
        }
      }
    }
    covariance = new SymmetricEigen(Matrix.of(features, features, products));
  }

  /**
   * Follows descent from zero in the eigenvectors of the covariance: in one of eigenvalue s, after
   * T steps of size 1/s1, it is {@code 1 - (1 - s/s1)^T} of the way to least squares.
   */
  private void measure() {
    double[] s = covariance.values();
    double[] pull = covariance.vectors().transposedTimes(correlations);
    double greatest = 0;
    for (double value : s) {
      greatest = Math.max(greatest, value);
    }
    double[] least = new double[features];
    double[] reached = new double[features];
    double left = 0;
    for (int i = 0; i < features; i++) {
      if (s[i] > NOTHING * greatest) {
        least[i] = pull[i] / s[i];
        double remaining = power(1 - s[i] / greatest, settings.integer("steps"));
        reached[i] = (1 - remaining) * least[i];
        left += s[i] * (remaining * least[i]) * (remaining * least[i]);
      }
    }
    double[] best = CosineModel.best(features - 1);
    scalars[0] = CosineModel.approximation(best);
    scalars[1] = distance(covariance.vectors().times(least), best);
    scalars[2] = distance(covariance.vectors().times(reached), best) - scalars[1];
    scalars[3] = left;
    scalars[4] = scalars[0] + scalars[1] + scalars[2];
  }

  private static double distance(double[] weights, double[] best) {
    double sum = 0;
    for (int k = 0; k < best.length; k++) {
      double error = CosineModel.weight(k) * weights[k] - best[k];
      sum += error * error;
    }
    return sum;
  }

  /** A power by repeated squaring: the same bits everywhere. */
  private static double power(double base, int exponent) {
    double result = 1;
    double square = base;
    for (int left = exponent; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        result *= square;
      }
      square *= square;
    }
    return result;
  }

  @Override
  public Measurements measurements() {
    return Measurements.of(scalars.clone());
  }
}
