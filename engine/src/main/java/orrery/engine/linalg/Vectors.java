package orrery.engine.linalg;

/** Operations of iterative methods on whole vectors; sums run in ascending order. */
final class Vectors {
  private Vectors() {}

  static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  /** {@code y += factor x}. */
  static void add(double factor, double[] x, double[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i] += factor * x[i];
    }
  }

  /** {@code y = x + factor y}. */
  static void addTo(double[] x, double factor, double[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i] = x[i] + factor * y[i];
    }
  }

  static boolean isFinite(double number) {
    return Math.abs(number) < Double.POSITIVE_INFINITY;
  }
}
