package orrery.engine.data;

import orrery.engine.math.Elementary;
import orrery.engine.math.RandomStream;

/** See {@link RandomFeatures#fourier}. */
final class FourierProjection implements RandomFeatures {
  private static final double TWO_PI = 2 * Math.PI;
  private static final double FLOPS_PER_COSINE = 30;

  private final Directions directions;
  private final double[] phases;
  private final double scale;

  FourierProjection(
      int dimension, int count, double frequency, RandomStream stream, RandomStream phases) {
    Directions.require(dimension, count);
    if (!(frequency > 0 && frequency < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the frequency must be a positive number");
    }
    directions = new Directions(dimension, count, frequency, stream);
    this.phases = new double[count];
    phases.uniforms(this.phases);
    for (int j = 0; j < count; j++) {
      this.phases[j] *= TWO_PI;
    }
    scale = Math.sqrt(2.0 / count);
  }

  @Override
  public int count() {
    return phases.length;
  }

  @Override
  public double flopsPerRow() {
    return directions.flopsPerRow() + FLOPS_PER_COSINE * count();
  }

  @Override
  public void fill(double[] inputs, int from, int to, double[] out, int at) {
    int end = at + (to - from) * count();
    for (int row = at; row < end; row += count()) {
      System.arraycopy(phases, 0, out, row, count());
    }
    directions.project(inputs, from, to, out, at);
    for (int i = at; i < end; i++) {
      out[i] = scale * Elementary.cos(out[i]);
    }
  }
}
