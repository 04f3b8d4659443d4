package orrery.engine.curvature;

import orrery.engine.math.Elementary;

/**
 * With {@code s = softmax(y)} of a row: {@code L = -sum t log s / rows}, {@code dL/dy = (s - t) /
 * rows}, and the second derivative {@code (diag(s) - s s') / rows}.
 */
final class CrossEntropy implements Criterion {
  private final double[] targets;
  private final double[] shares;
  private final int outputs;
  private final int rows;
  private final double keep;
  private final double quartiles;

  CrossEntropy(double[] targets, int outputs, double smoothing) {
    this.targets = targets;
    this.outputs = outputs;
    rows = targets.length / outputs;
    shares = new double[targets.length];
    keep = 1 - smoothing;
    quartiles = smoothing / outputs;
  }

  @Override
  public double gradient(double sum, double[] output, int from, int to, double[] gradient) {
    double total = sum;
    for (int row = from; row < to; row++) {
      int start = row * outputs;
      double greatest = greatest(output, start);
      double logSum = Elementary.log(exponentials(output, start, greatest));
      for (int j = 0; j < outputs; j++) {
        double target = keep * targets[start + j] + quartiles;
        total += target * (logSum - (output[start + j] - greatest));
        gradient[(row - from) * outputs + j] = (shares[start + j] - target) / rows;
      }
    }
    return total;
  }

  private double greatest(double[] output, int start) {
    double greatest = output[start];
    for (int j = 1; j < outputs; j++) {
      greatest = output[start + j] > greatest ? output[start + j] : greatest;
    }
    return greatest;
  }

  /** Writes the shares of a row, and returns the sum of its exponentials. */
  private double exponentials(double[] output, int start, double greatest) {
    double sum = 0;
    for (int j = start; j < start + outputs; j++) {
      shares[j] = Elementary.exp(output[j] - greatest);
      sum += shares[j];
    }
    for (int j = start; j < start + outputs; j++) {
      shares[j] /= sum;
    }
    return sum;
  }

  @Override
  public double mean(double sum) {
    return sum / rows;
  }

  @Override
  public void curvature(int from, int to, double[] change) {
    for (int row = from; row < to; row++) {
      int s = row * outputs;
      int c = (row - from) * outputs;
      double mean = 0;
      for (int j = 0; j < outputs; j++) {
        mean += shares[s + j] * change[c + j];
      }
      for (int j = 0; j < outputs; j++) {
        change[c + j] = shares[s + j] * (change[c + j] - mean) / rows;
      }
    }
  }
}
