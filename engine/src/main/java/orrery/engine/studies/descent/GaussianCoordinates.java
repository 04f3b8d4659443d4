package orrery.engine.studies.descent;

import orrery.engine.data.GaussianRisk;
import orrery.engine.linalg.Matrix;
import orrery.engine.math.RandomStream;
import orrery.engine.spec.Settings;

/**
 * The first {@code p} of {@code D} independent Gaussian coordinates, where {@code y = x'beta +
 * sigma eps} depends on all of them and {@code |beta| = 1} has a uniform direction. Coordinates
 * that are left out act as noise. The test error is the exact excess risk of the solution that was
 * found, so no test examples are needed.
 */
final class GaussianCoordinates implements Model {
  private static final int INPUTS = 11;
  private static final int NOISE = 12;
  private static final int TARGET = 13;

  private final Settings settings;
  private final long seed;
  private final int samples;
  private final int features;
  private final int coordinates;
  private double[] inputs;
  private double[] targets;
  private double[] beta;

  GaussianCoordinates(Settings settings, long seed) {
    this.settings = settings;
    this.seed = seed;
    this.samples = settings.integer("samples");
    this.features = settings.integer("features");
    this.coordinates = settings.integer("coordinates");
  }

  @Override
  public void draw() {
    inputs = normals(INPUTS, samples * coordinates);
    double[] noise = normals(NOISE, samples);
    beta = normals(TARGET, coordinates);
    double square = 0;
    for (double b : beta) {
      square += b * b;
    }
    double norm = Math.sqrt(square);
    for (int j = 0; j < coordinates; j++) {
      beta[j] /= norm;
    }
    targets = new double[samples];
    for (int i = 0; i < samples; i++) {
      double sum = 0;
      for (int j = 0; j < coordinates; j++) {
        sum += inputs[i * coordinates + j] * beta[j];
      }
      targets[i] = sum + settings.number("noise") * noise[i];
    }
  }

  private double[] normals(int stream, int count) {
    double[] values = new double[count];
    new RandomStream(seed, stream).normals(values);
    return values;
  }

  @Override
  public void design(Matrix design, int from, int to) {
    for (int sample = from; sample < to; sample++) {
      System.arraycopy(inputs, sample * coordinates, design.values(), sample * features, features);
    }
  }

  @Override
  public double[] targets() {
    return targets;
  }

  @Override
  public double flopsPerRow() {
    return 2.0 * coordinates;
  }

  @Override
  public int tests() {
    return 1;
  }

  /** {@code |w - beta_T|^2 + |beta_C|^2}: the squared error in expectation over inputs. */
  @Override
  public double judge(double[] solution, int from, int to) {
    double sum = 0;
    for (int j = 0; j < coordinates; j++) {
      double error = (j < features ? solution[j] : 0) - beta[j];
      sum += error * error;
    }
    return sum;
  }

  @Override
  public double testError(double sum) {
    return sum;
  }

  /**
   * Over the direction of beta too, so that it is the same for every seed. Exact without a ridge;
   * with one, for many samples.
   */
  @Override
  public double theory() {
    double inside = (double) features / coordinates;
    double ridge = settings.number("ridge");
    return ridge == 0
        ? GaussianRisk.minimumNorm(samples, features, inside, 1 - inside, noise()) - noise()
        : ofMany(inside, ridge);
  }

  @Override
  public double bestRidge() {
    double inside = (double) features / coordinates;
    double best = GaussianRisk.bestRidge(features, inside, 1 - inside, noise());
    return best == 0 ? theory() : ofMany(inside, best);
  }

  private double ofMany(double inside, double ridge) {
    return GaussianRisk.ofManyWithRidge(samples, features, inside, 1 - inside, noise(), ridge);
  }

  /** The variance of the noise. */
  private double noise() {
    return settings.number("noise") * settings.number("noise");
  }
}
