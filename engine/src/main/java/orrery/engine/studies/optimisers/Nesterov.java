package orrery.engine.studies.optimisers;

/**
 * Accelerated gradient descent: {@code y' = x - Ax, x = y' + beta (y' - y)} for a greatest
 * eigenvalue of 1 (Nesterov 2004, section 2.2.1, constant scheme III). The point is y.
 */
final class Nesterov implements Descent {
  private final Bowl bowl;
  private final double beta;
  private final double[] x;
  private final double[] y;
  private final double[] gradient;

  Nesterov(Bowl bowl, double[] start, double beta) {
    this.bowl = bowl;
    this.beta = beta;
    this.x = start.clone();
    this.y = start.clone();
    this.gradient = new double[x.length];
  }

  @Override
  public void step() {
    bowl.gradient(x, gradient);
    for (int i = 0; i < x.length; i++) {
      double next = x[i] - gradient[i];
      x[i] = next + beta * (next - y[i]);
      y[i] = next;
    }
  }

  @Override
  public double[] point() {
    return y;
  }
}
