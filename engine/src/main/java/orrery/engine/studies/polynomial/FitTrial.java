package orrery.engine.studies.polynomial;

import java.util.Arrays;
import java.util.List;
import orrery.engine.linalg.Matrix;
import orrery.engine.linalg.Svd;
import orrery.engine.math.RandomStream;
import orrery.engine.spec.Settings;
import orrery.engine.study.Computation;
import orrery.engine.study.Curve;
import orrery.engine.study.Measurements;

/**
 * A polynomial of one degree: the squared bias and the variance of its fit, in expectation over the
 * noise and averaged over a grid, and the fit to noise that was drawn once, for the eye.
 */
final class FitTrial implements Computation {
  private static final int GRID = 400;
  private static final int NOISE = 22;

  /** The approximate operations of a unit: one or two milliseconds. */
  private static final double FLOPS_PER_UNIT = 2_000_000;

  private final LegendreFeatures features;
  private final Target target;
  private final double noise;
  private final double ridge;
  private final double[] points;
  private final double[] data;
  private final double[] grid = new double[GRID];
  private final double[] fit = new double[GRID];
  private final double[] scalars = new double[PolynomialFit.MEASURES.size()];
  private final int solving;
  private final int judging;
  private int unit;
  private Svd svd;
  private Smoother smoother;
  private double[] expected;
  private double[] drawn;
  private double biasSum;
  private double varianceSum;

  FitTrial(Settings settings, long seed) {
    features = new LegendreFeatures(settings.integer("degree"), settings.number("weight"));
    target = new Target(settings);
    noise = settings.number("noise");
    ridge = settings.number("ridge");
    points = DesignPoints.of(settings, seed);
    data = target.at(points);
    RandomStream stream = new RandomStream(seed, NOISE);
    for (int i = 0; i < data.length; i++) {
      data[i] += noise * stream.normal(i);
    }
    for (int i = 0; i < GRID; i++) {
      grid[i] = (2.0 * i + 1 - GRID) / GRID;
    }
    Arrays.fill(fit, Double.NaN);
    Arrays.fill(scalars, Double.NaN);
    solving = unitsFor(flopsOfSolving(settings));
    judging = unitsFor(flopsOfJudging(settings));
  }

  private static int unitsFor(double flops) {
    return 1 + (int) (flops / FLOPS_PER_UNIT);
  }

  /** The triangle, and eight sweeps of rotations. */
  static double flopsOfSolving(Settings settings) {
    double samples = settings.number("samples");
    double features = settings.number("degree") + 1;
    double small = Math.min(samples, features);
    return 3 * small * small * Math.max(samples, features) + 72 * small * small * small;
  }

  static double flopsOfJudging(Settings settings) {
    double features = settings.number("degree") + 1;
    double small = Math.min(settings.number("samples"), features);
    return GRID * (2 * small * features + 6 * features + 7 * small);
  }

  @Override
  public int units() {
    return 1 + solving + judging;
  }

  @Override
  public void advance() {
    int step = unit - 1;
    int part = step - solving;
    if (unit == 0) {
      svd = new Svd(design());
    } else if (step < solving) {
      svd.advance(step == solving - 1 ? Long.MAX_VALUE : (long) FLOPS_PER_UNIT);
    } else if (part < judging) {
      judge(part * GRID / judging, (part + 1) * GRID / judging);
    }
    unit++;
    if (unit == units()) {
      measure();
    }
  }

  private Matrix design() {
    Matrix design = Matrix.zeros(points.length, features.count());
    for (int i = 0; i < points.length; i++) {
      features.fill(points[i], design.values(), i * features.count());
    }
    return design;
  }

  /** Adds up the points {@code from} to {@code to} (exclusive) of the grid. */
  private void judge(int from, int to) {
    if (smoother == null) {
      smoother = new Smoother(svd, ridge);
      expected = smoother.components(target.at(points));
      drawn = smoother.components(data);
    }
    double[] row = new double[features.count()];
    double[] h = new double[smoother.size()];
    for (int i = from; i < to; i++) {
      features.fill(grid[i], row, 0);
      smoother.at(row, h);
      double mean = 0;
      double one = 0;
      for (int k = 0; k < h.length; k++) {
        mean += h[k] * expected[k];
        one += h[k] * drawn[k];
        varianceSum += h[k] * h[k];
      }
      double error = mean - target.at(grid[i]);
      biasSum += error * error;
      fit[i] = one;
    }
  }

  private void measure() {
    scalars[1] = biasSum / GRID;
    scalars[2] = noise * noise * varianceSum / GRID;
    scalars[0] = scalars[1] + scalars[2];
    scalars[3] = noise * noise * smoother.meanSquareAtPoints();
    scalars[4] = smoother.condition();
  }

  @Override
  public Measurements measurements() {
    return new Measurements(
        scalars.clone(),
        List.of(
            new Curve("fit", "x", grid, fit.clone()), new Curve("data", "point", points, data)));
  }
}
