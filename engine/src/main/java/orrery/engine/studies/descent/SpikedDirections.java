package orrery.engine.studies.descent;

import orrery.engine.linalg.Matrix;
import orrery.engine.math.RandomStream;
import orrery.engine.spec.Settings;

/**
 * Gaussian inputs with five strong directions, of variance one, and {@code m = N - 5} weak ones,
 * which share the variance T. The target {@code y = x'beta + sigma eps} depends on the strong ones
 * alone, with {@code |beta| = 1}; all are fitted. The weak ones absorb the noise and do little harm
 * where they are many: benign overfitting (Bartlett, Long, Lugosi and Tsigler 2020).
 *
 * <p>The test error is the exact excess risk of the solution that was found.
 */
final class SpikedDirections implements Model {
  static final int STRONG = 5;

  private static final int STRONG_INPUTS = 21;
  private static final int WEAK_INPUTS = 22;
  private static final int NOISE = 23;
  private static final int TARGET = 24;

  /** The place of a sample's numbers in the stream: more features are the same and some more. */
  private static final long STRIDE = 4096;

  private final Settings settings;
  private final long seed;
  private final int samples;
  private final int features;
  private final double scale;
  private Matrix strong;
  private double[] targets;
  private double[] beta;
  private RandomStream weak;

  SpikedDirections(Settings settings, long seed) {
    this.settings = settings;
    this.seed = seed;
    this.samples = settings.integer("samples");
    this.features = settings.integer("features");
    this.scale = Math.sqrt(settings.number("tail") / (features - STRONG));
  }

  @Override
  public void draw() {
    strong = Matrix.of(samples, STRONG, normals(STRONG_INPUTS, samples * STRONG));
    beta = normals(TARGET, STRONG);
    double square = 0;
    for (double b : beta) {
      square += b * b;
    }
    double norm = Math.sqrt(square);
    for (int j = 0; j < STRONG; j++) {
      beta[j] /= norm;
    }
    targets = strong.times(beta);
    double[] noise = normals(NOISE, samples);
    for (int i = 0; i < samples; i++) {
      targets[i] += settings.number("noise") * noise[i];
    }
    weak = new RandomStream(seed, WEAK_INPUTS);
  }

  private double[] normals(int stream, int count) {
    double[] values = new double[count];
    new RandomStream(seed, stream).normals(values);
    return values;
  }

  @Override
  public void design(Matrix design, int from, int to) {
    double[] rows = design.values();
    for (int sample = from; sample < to; sample++) {
      int at = sample * features;
      System.arraycopy(strong.values(), sample * STRONG, rows, at, STRONG);
      weak.normals(sample * STRIDE, rows, at + STRONG, features - STRONG);
      for (int j = STRONG; j < features; j++) {
        rows[at + j] *= scale;
      }
    }
  }

  @Override
  public double[] targets() {
    return targets;
  }

  Matrix strong() {
    return strong;
  }

  @Override
  public double flopsPerRow() {
    return (double) RandomStream.FLOPS_OF_NORMAL * features;
  }

  @Override
  public int tests() {
    return 1;
  }

  @Override
  public double judge(double[] solution, int from, int to) {
    double sum = errorOfStrong(solution);
    for (int j = STRONG; j < features; j++) {
      sum += solution[j] * solution[j] * scale * scale;
    }
    return sum;
  }

  /** {@code |w - beta|^2} over the strong directions, the first five of the solution. */
  double errorOfStrong(double[] solution) {
    double sum = 0;
    for (int j = 0; j < STRONG; j++) {
      sum += (solution[j] - beta[j]) * (solution[j] - beta[j]);
    }
    return sum;
  }

  @Override
  public double testError(double sum) {
    return sum;
  }

  @Override
  public Limit limit() {
    return new TailRidge(this, settings.number("ridge") + settings.number("tail"));
  }
}
