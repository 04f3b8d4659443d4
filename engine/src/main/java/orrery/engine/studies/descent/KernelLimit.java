package orrery.engine.studies.descent;

import orrery.engine.data.ArcCosineKernel;
import orrery.engine.linalg.Cholesky;
import orrery.engine.linalg.Matrix;

/**
 * The limit of random ReLU features: the function of least norm in the space of their kernel K that
 * interpolates the data, {@code f(x) = k(x)'(K + ridge I)^-1 y}, or with a ridge comes near them.
 */
final class KernelLimit implements Limit {
  private static final double FLOPS_PER_UNIT = 2_000_000;

  private final ReluFeatures model;
  private final ArcCosineKernel kernel;
  private final double ridge;
  private final Matrix gram;
  private final Blocks rows;
  private final Blocks factorRows;
  private final Blocks tests;
  private int unit;
  private Cholesky factor;
  private double[] weights;
  private double sum;

  KernelLimit(ReluFeatures model, int dimension, int samples, double ridge) {
    this.model = model;
    this.ridge = ridge;
    kernel = new ArcCosineKernel(dimension);
    gram = Matrix.zeros(samples, samples);
    rows = Blocks.of(samples, samples * kernel.flops() / 2, FLOPS_PER_UNIT);
    factorRows = Blocks.of(samples, (double) samples * samples, FLOPS_PER_UNIT);
    tests = Blocks.of(model.tests(), samples * kernel.flops(), FLOPS_PER_UNIT);
  }

  /** The operations of all units. */
  static double flops(int dimension, double samples, double tests) {
    return (samples / 2 + tests) * samples * new ArcCosineKernel(dimension).flops()
        + samples * samples * samples / 3;
  }

  @Override
  public int units() {
    return rows.count() + factorRows.count() + tests.count();
  }

  @Override
  public void advance() {
    int factoring = unit - rows.count();
    int test = factoring - factorRows.count();
    if (factoring < 0) {
      fill(rows.from(unit), rows.to(unit));
    } else if (test < 0) {
      factor(factorRows.from(factoring), factorRows.to(factoring));
    } else {
      judge(tests.from(test), tests.to(test));
    }
    unit++;
  }

  private void fill(int from, int to) {
    double[] inputs = model.inputs();
    int size = gram.columns();
    for (int i = from; i < to; i++) {
      for (int j = 0; j <= i; j++) {
        gram.values()[i * size + j] = kernel.at(inputs, i, inputs, j) + (i == j ? ridge : 0);
      }
    }
  }

  private void factor(int from, int to) {
    if (factor == null) {
      factor = new Cholesky(gram);
    }
    factor.compute(from, to);
    if (to == gram.rows() && factor.positive()) {
      weights = factor.solve(model.targets());
    }
  }

  private void judge(int from, int to) {
    if (weights == null) {
      sum = Double.NaN; // next to singular, which inputs that are nearly alike may be
      return;
    }
    for (int test = from; test < to; test++) {
      double prediction = 0;
      for (int i = 0; i < weights.length; i++) {
        prediction += weights[i] * kernel.at(model.testInputs(), test, model.inputs(), i);
      }
      double error = prediction - model.testTargets()[test];
      sum += error * error;
    }
  }

  @Override
  public double error() {
    return model.testError(sum);
  }
}
