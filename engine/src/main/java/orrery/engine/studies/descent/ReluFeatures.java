package orrery.engine.studies.descent;

import orrery.engine.data.RandomFeatures;
import orrery.engine.data.RandomReluProblem;
import orrery.engine.linalg.Matrix;
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

  /** The limit is computed from so many features for each sample on. */
  private static final int NEAR = 5;

  private final RandomReluProblem problem;
  private final Settings settings;
  private final long seed;
  private final int dimension;
  private final int features;
  private double[] inputs;
  private double[] targets;
  private double[] testInputs;
  private double[] testTargets;
  private RandomFeatures map;

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
    map = RandomFeatures.relu(dimension, features, new RandomStream(seed, FEATURES));
  }

  @Override
  public void design(Matrix design, int from, int to) {
    map.fill(inputs, from, to, design.values(), from * features);
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
      map.fill(testInputs, test, end, rows, 0);
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

  double[] inputs() {
    return inputs;
  }

  double[] testInputs() {
    return testInputs;
  }

  double[] testTargets() {
    return testTargets;
  }

  /**
   * Returns whether a trial computes the limit: where it is near, since it is the same for any
   * number of features.
   */
  static boolean isNearLimit(Settings settings) {
    return settings.integer("features") >= NEAR * settings.integer("samples");
  }

  @Override
  public Limit limit() {
    return isNearLimit(settings)
        ? new KernelLimit(this, dimension, settings.integer("samples"), settings.number("ridge"))
        : Limit.NONE;
  }
}
