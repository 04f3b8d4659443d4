package orrery.engine.data;

import orrery.engine.math.Elementary;

/**
 * The kernel of infinitely many ReLU features, the arc-cosine kernel of order one (Cho and Saul,
 * "Kernel methods for deep learning", 2009):
 *
 * <pre>{@code
 * k(x, y) = E relu(v'x) relu(v'y) = |x| |y| (sin t + (pi - t) cos t) / (2 pi d),   v ~ N(0, I/d)
 * }</pre>
 *
 * <p>with t the angle between x and y. It is what phi(x)'phi(y) of {@link RandomFeatures#relu}
 * tends to.
 *
 * @param dimension of the inputs, d
 */
public record ArcCosineKernel(int dimension) {
  private static final double PI = 0x1.921fb54442d18p+1;

  /** The approximate number of operations of a value. */
  public double flops() {
    return 6.0 * dimension + 100;
  }

  /**
   * The value at two inputs.
   *
   * @param x inputs by rows of d numbers
   * @param i which of them
   * @param y inputs by rows of d numbers
   * @param j which of them
   */
  public double at(double[] x, int i, double[] y, int j) {
    int p = i * dimension;
    int q = j * dimension;
    double product = 0;
    double xSquare = 0;
    double ySquare = 0;
    for (int k = 0; k < dimension; k++) {
      product += x[p + k] * y[q + k];
      xSquare += x[p + k] * x[p + k];
      ySquare += y[q + k] * y[q + k];
    }
    double lengths = Math.sqrt(xSquare) * Math.sqrt(ySquare);
    if (lengths == 0) {
      return 0;
    }
    double cosine = Math.max(-1, Math.min(1, product / lengths));
    double sine = Math.sqrt((1 - cosine) * (1 + cosine));
    double beyond = PI - Elementary.acos(cosine);
    return lengths * (sine + beyond * cosine) / (2 * PI * dimension);
  }
}
