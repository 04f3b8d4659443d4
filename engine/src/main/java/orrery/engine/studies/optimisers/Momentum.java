package orrery.engine.studies.optimisers;

/**
 * Gradient descent with momentum: {@code v = beta v - rate Ax, x = x + v} (Polyak 1964); without
 * momentum where beta is 0.
 */
final class Momentum implements Descent {
  private final Bowl bowl;
  private final double rate;
  private final double beta;
  private final double[] x;
  private final double[] velocity;
  private final double[] gradient;

  Momentum(Bowl bowl, double[] start, double rate, double beta) {
    this.bowl = bowl;
    this.rate = rate;
    this.beta = beta;
    this.x = start.clone();
    this.velocity = new double[x.length];
    this.gradient = new double[x.length];
  }

  @Override
  public void step() {
    bowl.gradient(x, gradient);
    for (int i = 0; i < x.length; i++) {
      velocity[i] = beta * velocity[i] - rate * gradient[i];
      x[i] += velocity[i];
    }
  }

  @Override
  public double[] point() {
    return x;
  }
}
