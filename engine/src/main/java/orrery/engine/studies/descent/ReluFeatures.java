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
    features(inputs, from, to, design.values(), from * features);
  }

  /** The features of some inputs, by rows; each is summed in ascending order of k. */
  private void features(double[] x, int from, int to, double[] out, int at) {
    int place = at;
    int row = from;
    for (; row + 1 < to; row += 2) {
      int feature = 0;
      for (; feature + 3 < features; feature += 4) {
        tile(x, row, feature, out, place + feature);
      }
      for (; feature < features; feature++) {
        out[place + feature] = single(x, row, feature);
        out[place + features + feature] = single(x, row + 1, feature);
      }
      place += 2 * features;
    }
    for (int feature = 0; row < to && feature < features; feature++) {
      out[place + feature] = single(x, row, feature);
    }
  }

  /** Two inputs by four features at once: eight sums for six loads. */
  private void tile(double[] x, int row, int feature, double[] out, int at) {
    double[] v = directions;
    int d = dimension;
    int p = row * d;
    int q = feature * d;
    double s00 = 0;
    double s01 = 0;
    double s02 = 0;
    double s03 = 0;
    double s10 = 0;
    double s11 = 0;
    double s12 = 0;
    double s13 = 0;
    for (int k = 0; k < d; k++) {
      double x0 = x[p + k];
      double x1 = x[p + d + k];
      double v0 = v[q + k];
      double v1 = v[q + d + k];
      double v2 = v[q + 2 * d + k];
      double v3 = v[q + 3 * d + k];
      s00 += x0 * v0;
      s01 += x0 * v1;
      s02 += x0 * v2;
      s03 += x0 * v3;
      s10 += x1 * v0;
      s11 += x1 * v1;
      s12 += x1 * v2;
      s13 += x1 * v3;
    }
    store(out, at, s00, s01, s02, s03);
    store(out, at + features, s10, s11, s12, s13);
  }

  private static void store(double[] out, int at, double s0, double s1, double s2, double s3) {
    out[at] = relu(s0);
    out[at + 1] = relu(s1);
    out[at + 2] = relu(s2);
    out[at + 3] = relu(s3);
  }

  private double single(double[] x, int row, int feature) {
    double sum = 0;
    for (int k = 0; k < dimension; k++) {
      sum += x[row * dimension + k] * directions[feature * dimension + k];
    }
    return relu(sum);
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
    double[] rows = new double[2 * features];
    double sum = 0;
    for (int test = from; test < to; test += 2) {
      int end = Math.min(to, test + 2);
      features(testInputs, test, end, rows, 0);
      for (int row = test; row < end; row++) {
        double prediction = 0;
        for (int j = 0; j < features; j++) {
          prediction += rows[(row - test) * features + j] * solution[j];
        }
        double error = prediction - testTargets[row];
        sum += error * error;
      }
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
