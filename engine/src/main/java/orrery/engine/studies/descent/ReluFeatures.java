package orrery.engine.studies.descent;

import orrery.engine.data.RandomReluProblem;
import orrery.engine.math.Matrix;
import orrery.engine.math.RandomStream;
import orrery.engine.spec.Settings;

/**
 * Random ReLU features (Rahimi and Recht 2007): {@code phi_j(x) = relu(v_j'x) / sqrt(N)} with
 * {@code v_j ~ N(0, I/d)}. They are nested: N features are the first N of one endless list, so that
 * the curve over N is as smooth as it can be. The test error is the excess risk, against the target
 * without noise.
 */
final class ReluFeatures implements Model {
  private static final int FEATURES = 5;

  private final RandomReluProblem problem;
  private final Settings settings;
  private final long seed;
  private final int dimension;
  private final int features;
  private double[] inputs;
  private double[] targets;
  private double[] testInputs;
  private double[] testTargets;
  private double[] directions;

  ReluFeatures(Settings settings, long seed) {
    this.settings = settings;
    this.seed = seed;
    this.dimension = settings.integer("dimension");
    this.features = settings.integer("features");
    this.problem = new RandomReluProblem(dimension, seed);
  }

  @Override
  public void draw() {
    int samples = settings.integer("samples");
    inputs = problem.inputs(samples);
    targets = problem.target(inputs);
    double[] noise = problem.noise(samples);
    for (int i = 0; i < samples; i++) {
      targets[i] += settings.number("noise") * noise[i];
    }
    testInputs = problem.testInputs(tests());
    testTargets = problem.target(testInputs);
    directions = new double[features * dimension];
    new RandomStream(seed, FEATURES).normals(directions);
    double scale = 1 / Math.sqrt((double) dimension * features);
    for (int i = 0; i < directions.length; i++) {
      directions[i] *= scale;
    }
  }

  @Override
  public void design(Matrix design, int from, int to) {
    for (int sample = from; sample < to; sample++) {
      features(inputs, sample, design.values(), sample * features);
    }
  }

  /** All features of one input. Four at a time, each summed in ascending order of k. */
  private void features(double[] x, int sample, double[] out, int at) {
    int start = sample * dimension;
    int whole = features - features % 4;
    for (int j = 0; j < whole; j += 4) {
      int v = j * dimension;
      double a = 0;
      double b = 0;
      double c = 0;
      double d = 0;
      for (int k = 0; k < dimension; k++) {
        double value = x[start + k];
        a += value * directions[v + k];
        b += value * directions[v + dimension + k];
        c += value * directions[v + 2 * dimension + k];
        d += value * directions[v + 3 * dimension + k];
      }
      out[at + j] = relu(a);
      out[at + j + 1] = relu(b);
      out[at + j + 2] = relu(c);
      out[at + j + 3] = relu(d);
    }
    for (int j = whole; j < features; j++) {
      double sum = 0;
      for (int k = 0; k < dimension; k++) {
        sum += x[start + k] * directions[j * dimension + k];
      }
      out[at + j] = relu(sum);
    }
  }

  @Override
  public double[] targets() {
    return targets;
  }

  @Override
  public double flopsPerRow() {
    return 2.0 * dimension * features;
  }

  @Override
  public int tests() {
    return settings.integer("test");
  }

  @Override
  public double judge(double[] solution, int from, int to) {
    double[] row = new double[features];
    double sum = 0;
    for (int test = from; test < to; test++) {
      features(testInputs, test, row, 0);
      double prediction = 0;
      for (int j = 0; j < features; j++) {
        prediction += row[j] * solution[j];
      }
      double error = prediction - testTargets[test];
      sum += error * error;
    }
    return sum;
  }

  @Override
  public double testError(double sum) {
    return sum / tests();
  }

  @Override
  public double exact() {
    return Double.NaN;
  }

  private static double relu(double x) {
    return x < 0 ? 0 : x;
  }
}
