package orrery.engine.contract;

/** Losses and their gradients in float64. */
final class Float64Losses {
  private Float64Losses() {}

  static double squares(double[] y, double[] t, double[] dy) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += Math.pow(y[i] - t[i], 2);
      dy[i] = 2 * (y[i] - t[i]) / y.length;
    }
    return sum / y.length;
  }

  static double hinge(double[] y, double[] t, double[] dy) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += Math.max(0, 1 - t[i] * y[i]);
      dy[i] = t[i] * y[i] < 1 ? -t[i] / y.length : 0;
    }
    return sum / y.length;
  }

  static double crossEntropy(double[] y, double[] t, double[] dy, int columns, double smoothing) {
    int rows = y.length / columns;
    double loss = 0;
    for (int row = 0; row < rows; row++) {
      int at = row * columns;
      double largest = Double.NEGATIVE_INFINITY;
      for (int j = at; j < at + columns; j++) {
        largest = Math.max(largest, y[j]);
      }
      double sum = 0;
      for (int j = at; j < at + columns; j++) {
        sum += Math.exp(y[j] - largest);
      }
      for (int j = at; j < at + columns; j++) {
        double target = (1 - smoothing) * t[j] + smoothing / columns;
        double logarithm = y[j] - largest - Math.log(sum);
        loss -= target * logarithm / rows;
        dy[j] = (Math.exp(logarithm) - target) / rows;
      }
    }
    return loss;
  }
}
