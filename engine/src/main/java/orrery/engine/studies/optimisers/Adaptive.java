package orrery.engine.studies.optimisers;

/**
 * Steps divided, coordinate by coordinate, by the root of a mean or a sum of squared gradients:
 * Adam (Kingma and Ba 2015, algorithm 1), RMSProp (Tieleman and Hinton 2012) and AdaGrad (Duchi,
 * Hazan and Singer 2011).
 */
final class Adaptive implements Descent {
  private static final double EPSILON = 1e-8;

  private final Bowl bowl;
  private final Rule rule;
  private final double rate;
  private final double[] x;
  private final double[] mean;
  private final double[] square;
  private final double[] gradient;
  private double powerOfMean = 1;
  private double powerOfSquare = 1;

  /**
   * How gradients and their squares are kept.
   *
   * @param mean the share of the mean gradient that stays; 0 takes the last gradient
   * @param square the share of the squares that stays; 1 keeps their sum
   * @param isUnbiased whether both are divided by the weights they have so far
   */
  record Rule(double mean, double square, boolean isUnbiased) {
    static final Rule ADAM = new Rule(0.9, 0.999, true);
    static final Rule ADAGRAD = new Rule(0, 1, false);
    static final Rule RMSPROP = new Rule(0, 0.99, false);
  }

  Adaptive(Bowl bowl, double[] start, Rule rule, double rate) {
    this.bowl = bowl;
    this.rule = rule;
    this.rate = rate;
    this.x = start.clone();
    this.mean = new double[x.length];
    this.square = new double[x.length];
    this.gradient = new double[x.length];
  }

  @Override
  public void step() {
    bowl.gradient(x, gradient);
    powerOfMean *= rule.mean;
    powerOfSquare *= rule.square;
    double ofMean = rule.isUnbiased ? 1 - powerOfMean : 1;
    double ofSquare = rule.isUnbiased ? 1 - powerOfSquare : 1;
    double fresh = rule.square == 1 ? 1 : 1 - rule.square;
    for (int i = 0; i < x.length; i++) {
      mean[i] = rule.mean * mean[i] + (1 - rule.mean) * gradient[i];
      square[i] = rule.square * square[i] + fresh * gradient[i] * gradient[i];
      x[i] -= rate * (mean[i] / ofMean) / (Math.sqrt(square[i] / ofSquare) + EPSILON);
    }
  }

  @Override
  public double[] point() {
    return x;
  }
}
