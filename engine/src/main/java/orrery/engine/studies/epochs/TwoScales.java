package orrery.engine.studies.epochs;

import orrery.engine.linalg.Gram;
import orrery.engine.linalg.Matrix;
import orrery.engine.math.RandomStream;
import orrery.engine.spec.Settings;

/**
 * Targets {@code y = x'w + sigma eps}, linear in many features of scale 1 and a few of a smaller
 * scale a.
 *
 * <p>{@code x_j} is normal with the standard deviation of its group. Each group's part of w has a
 * uniform direction and such a length that its part of {@code x'w} has a given standard deviation,
 * whatever a is. So the scale decides how fast a group is learnt, and nothing else.
 */
final class TwoScales {
  static final int FAST = 80;
  static final int FEATURES = FAST + 5;
  private static final double FAST_SIGNAL = 2;
  private static final double SLOW_SIGNAL = 1.2;

  /** The risk of predicting zero. */
  static final double SIGNAL = FAST_SIGNAL * FAST_SIGNAL + SLOW_SIGNAL * SLOW_SIGNAL;

  private static final int INPUTS = 1;
  private static final int NOISE = 2;
  private static final int TARGET = 3;

  private final int samples;
  private final double scale;
  private final double[] weights;
  private final Matrix inputs;
  private final double[] targets;

  /** Draws a problem. */
  TwoScales(Settings settings, long seed) {
    samples = settings.integer("samples");
    scale = settings.number("scale");
    weights = normals(seed, TARGET, FEATURES);
    stretch(weights, 0, FAST, FAST_SIGNAL);
    stretch(weights, FAST, FEATURES, SLOW_SIGNAL / scale);
    inputs = Matrix.of(samples, FEATURES, normals(seed, INPUTS, samples * FEATURES));
    for (int i = 0; i < inputs.values().length; i++) {
      inputs.values()[i] *= scale(i % FEATURES);
    }
    targets = inputs.times(weights);
    double[] noise = normals(seed, NOISE, samples);
    for (int i = 0; i < samples; i++) {
      targets[i] += settings.number("noise") * noise[i];
    }
  }

  private static double[] normals(long seed, int stream, int count) {
    double[] values = new double[count];
    new RandomStream(seed, stream).normals(values);
    return values;
  }

  /** Makes a part of a vector as long as is wanted. */
  private static void stretch(double[] vector, int from, int to, double length) {
    double square = 0;
    for (int j = from; j < to; j++) {
      square += vector[j] * vector[j];
    }
    double factor = length / Math.sqrt(square);
    for (int j = from; j < to; j++) {
      vector[j] *= factor;
    }
  }

  private double scale(int feature) {
    return feature < FAST ? 1 : scale;
  }

  /** X'X/n, on and below the diagonal. */
  Matrix covariance() {
    Gram gram = new Gram(inputs.transposed());
    gram.compute(0, FEATURES);
    return gram.lower().scaled(1.0 / samples);
  }

  /** X'y/n. */
  double[] correlations() {
    double[] correlations = inputs.transposedTimes(targets);
    for (int j = 0; j < FEATURES; j++) {
      correlations[j] /= samples;
    }
    return correlations;
  }

  /** The part of the risk of {@code w} that is due to features {@code from} to below {@code to}. */
  double risk(double[] w, int from, int to) {
    double sum = 0;
    for (int j = from; j < to; j++) {
      double error = scale(j) * (w[j] - weights[j]);
      sum += error * error;
    }
    return sum;
  }

  /** The operations of a problem with so many samples. */
  static double flops(int samples) {
    double drawing = RandomStream.FLOPS_OF_NORMAL * (samples + 1.0) * (FEATURES + 1);
    return drawing + (double) samples * FEATURES * (FEATURES + 6);
  }
}
