package orrery.engine.plan;

import java.util.List;

/**
 * A multilayer perceptron: {@code h_l = activation(h_(l-1) W_l + b_l)}, and a last layer without
 * activation.
 *
 * <pre>{@code
 * new Mlp(List.of(1, 8, 1), Activation.RELU, Loss.MEAN_SQUARED_ERROR)   // 25 parameters
 * }</pre>
 *
 * @param sizes width of the input, of each hidden layer and of the output: two numbers or more,
 *     each at least 1
 * @param hidden the activation of every hidden layer
 * @param loss what training makes smaller
 */
public record Mlp(List<Integer> sizes, Activation hidden, Loss loss) {
  /**
   * Copies the sizes.
   *
   * @throws IllegalArgumentException if there are fewer than two sizes, or one is below 1
   */
  public Mlp {
    sizes = List.copyOf(sizes);
    if (sizes.size() < 2) {
      throw new IllegalArgumentException("a network needs an input and an output size: " + sizes);
    }
    for (int size : sizes) {
      if (size < 1) {
        throw new IllegalArgumentException("every layer needs at least one unit: " + sizes);
      }
    }
  }

  /** Number of weight matrices. */
  public int depth() {
    return sizes.size() - 1;
  }

  /** Width of the input. */
  public int inputs() {
    return sizes.get(0);
  }

  /** Width of the output. */
  public int outputs() {
    return sizes.get(depth());
  }

  /** Number of weights and biases. */
  public long parameters() {
    long sum = 0;
    for (int l = 1; l < sizes.size(); l++) {
      long weightsAndBias = Math.multiplyExact(sizes.get(l - 1) + 1L, (long) sizes.get(l));
      sum = Math.addExact(sum, weightsAndBias);
    }
    return sum;
  }
}
