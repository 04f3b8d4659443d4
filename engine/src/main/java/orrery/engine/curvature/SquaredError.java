package orrery.engine.curvature;

/** {@code L = sum (y - t)^2 / size}, {@code dL/dy = 2 (y - t) / size}. */
record SquaredError(double[] targets, int outputs) implements Criterion {

  @Override
  public double gradient(double sum, double[] output, int from, int to, double[] gradient) {
    double total = sum;
    double factor = 2.0 / targets.length;
    int start = from * outputs;
    for (int i = start; i < to * outputs; i++) {
      double error = output[i] - targets[i];
      total += error * error;
      gradient[i - start] = error * factor;
    }
    return total;
  }

  @Override
  public double mean(double sum) {
    return sum / targets.length;
  }

  @Override
  public void curvature(int from, int to, double[] change) {
    double factor = 2.0 / targets.length;
    for (int i = 0; i < (to - from) * outputs; i++) {
      change[i] *= factor;
    }
  }
}
