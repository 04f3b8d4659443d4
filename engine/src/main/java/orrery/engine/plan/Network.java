package orrery.engine.plan;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.kernel.Activation;

/**
 * A sequence of layers.
 *
 * <pre>{@code
 * Network.mlp(List.of(2, 128, 128, 1), Activation.RELU)
 * new Network(784, List.of(DenseLayer.of(64), BatchNormLayer.STANDARD, new ActivationLayer(Activation.GELU),
 *     new DropoutLayer(0.5), DenseLayer.of(10)))
 * }</pre>
 *
 * @param inputs width of the input, at least 1
 * @param layers from the input to the output
 */
public record Network(int inputs, List<Layer> layers) {
  /**
   * Copies the layers.
   *
   * @throws IllegalArgumentException if there is no input or no layer
   */
  public Network {
    layers = List.copyOf(layers);
    if (inputs < 1 || layers.isEmpty()) {
      throw new IllegalArgumentException("a network needs an input and a layer");
    }
  }

  /**
   * A multilayer perceptron: {@code h_l = activation(h_(l-1) W_l + b_l)}, and a last layer without
   * activation.
   *
   * @param sizes width of the input, of each hidden layer and of the output: two numbers or more,
   *     each at least 1
   * @param hidden the activation of every hidden layer
   * @throws IllegalArgumentException if there are fewer than two sizes, or one is below 1
   */
  public static Network mlp(List<Integer> sizes, Activation hidden) {
    if (sizes.size() < 2) {
      throw new IllegalArgumentException("a network needs two sizes or more, not " + sizes.size());
    }
    List<Layer> layers = new ArrayList<>();
    for (int l = 1; l < sizes.size(); l++) {
      int units = sizes.get(l);
      if (units < 1) {
        throw new IllegalArgumentException("layer " + l + " needs at least one unit, not " + units);
      }
      layers.add(DenseLayer.of(units));
      if (l < sizes.size() - 1 && hidden != Activation.LINEAR) {
        layers.add(new ActivationLayer(hidden));
      }
    }
    return new Network(sizes.get(0), layers);
  }

  /** Returns whether an evaluation computes what a training step's forward pass does. */
  boolean evaluatesAsItTrains() {
    for (Layer layer : layers) {
      if (!layer.evaluatesAsItTrains()) {
        return false;
      }
    }
    return true;
  }
}
