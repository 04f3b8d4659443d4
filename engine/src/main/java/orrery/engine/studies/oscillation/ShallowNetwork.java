package orrery.engine.studies.oscillation;

import java.util.Arrays;
import orrery.engine.math.RandomStream;

/**
 * A network with one hidden layer of ReLUs and one input: {@code f(x) = sum_i v_i relu(w_i x + b_i)
 * + c}. On a line it is piecewise linear, with a bend at {@code -b_i / w_i} for each unit at most.
 *
 * @param w weights of the hidden units
 * @param b their biases
 * @param v weights of the output
 * @param c bias of the output, a single number
 */
record ShallowNetwork(float[] w, float[] b, float[] v, float[] c) implements TrainedNetwork {

  /**
   * Returns the number of hidden units of a network with at most that many parameters: three per
   * unit, and 1.
   */
  static int units(int parameters) {
    return Math.max(1, (parameters - 1) / 3);
  }

  /**
   * First values for training on [0, 1]: bends uniform in [0, 1], slopes of size 4 to 8 to either
   * side, small output weights, and 1/2 as the output's bias.
   *
   * @param units number of hidden units
   * @param seed decides all of them; each kind of value has a stream of its own
   */
  static ShallowNetwork random(int units, long seed) {
    RandomStream bends = new RandomStream(seed, 1);
    RandomStream sides = new RandomStream(seed, 2);
    RandomStream slopes = new RandomStream(seed, 3);
    RandomStream weights = new RandomStream(seed, 4);
    ShallowNetwork network =
        new ShallowNetwork(
            new float[units], new float[units], new float[units], new float[] {0.5f});
    for (int i = 0; i < units; i++) {
      double slope = (sides.uniform(i) < 0.5 ? -4 : 4) * (1 + slopes.uniform(i));
      network.w[i] = (float) slope;
      network.b[i] = (float) (-slope * bends.uniform(i));
      network.v[i] = (float) (0.3 / Math.sqrt(units) * weights.normal(i));
    }
    return network;
  }

  @Override
  public float[][] weights() {
    return new float[][] {w, v};
  }

  @Override
  public float[][] biases() {
    return new float[][] {b, c};
  }

  @Override
  public double at(double x) {
    double sum = 0;
    for (int i = 0; i < w.length; i++) {
      double z = w[i] * x + b[i];
      sum += z < 0 ? 0 : v[i] * z;
    }
    return sum + c[0];
  }

  /** Linear pieces on [0, 1]: one more than the different places inside where a unit bends it. */
  @Override
  public double pieces() {
    double[] bends = new double[w.length];
    int count = 0;
    for (int i = 0; i < w.length; i++) {
      double bend = w[i] == 0 || v[i] == 0 ? -1 : -(double) b[i] / w[i];
      if (bend > 0 && bend < 1) {
        bends[count++] = bend;
      }
    }
    Arrays.sort(bends, 0, count);
    int pieces = 1;
    for (int i = 0; i < count; i++) {
      if (i == 0 || bends[i] != bends[i - 1]) {
        pieces++;
      }
    }
    return pieces;
  }

  /**
   * The least share that any network of this shape can have: {@code units + 1} pieces cross 1/2 at
   * most {@code units + 1} times, so the side changes no more often than that along {@code 2^depth
   * + 1} points whose labels alternate.
   */
  static double leastMisclassified(int depth, int units) {
    int teeth = 1 << depth;
    return Math.max(0, (teeth - units - 1) / 2.0) / (teeth + 1);
  }
}
