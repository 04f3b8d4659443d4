package orrery.engine.curvature;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.kernel.Activation;
import orrery.engine.plan.ActivationLayer;
import orrery.engine.plan.DenseLayer;
import orrery.engine.plan.Layer;
import orrery.engine.plan.Network;

/**
 * A dense layer and the activation after it: {@code h = f(x W + b)}.
 *
 * @param inputs rows of W
 * @param outputs columns of W
 * @param bias whether there is a b
 * @param activation f
 * @param weightAt where W begins among the parameters
 * @param biasAt where b begins, or would
 */
record DenseStage(
    int inputs, int outputs, boolean bias, Activation activation, int weightAt, int biasAt) {

  /**
   * Each is kept four times: itself, its gradient, its weight transposed, and a direction
   * transposed.
   */
  private static final long MAX_PARAMETERS = LossSurface.MAX_BYTES / (4 * Double.BYTES);

  /** The index after the last of its parameters. */
  int end() {
    return biasAt + (bias ? outputs : 0);
  }

  /** The stages of a network whose parameters lie in the order W1, b1, W2, .. */
  static List<DenseStage> of(Network network) {
    List<DenseStage> stages = new ArrayList<>();
    int inputs = network.inputs();
    int at = 0;
    List<Layer> layers = network.layers();
    for (int i = 0; i < layers.size(); i++) {
      if (!(layers.get(i) instanceof DenseLayer dense) || !dense.trained()) {
        throw new IllegalArgumentException("a Hessian is known of trained dense layers only");
      }
      Activation activation = Activation.LINEAR;
      if (i + 1 < layers.size() && layers.get(i + 1) instanceof ActivationLayer next) {
        activation = next.activation();
        i++;
      }
      requireKnown(activation);
      int biasAt = at + weights(inputs, dense.units(), at);
      stages.add(new DenseStage(inputs, dense.units(), dense.bias(), activation, at, biasAt));
      inputs = dense.units();
      at = biasAt + (dense.bias() ? inputs : 0);
    }
    return stages;
  }

  /** Refuses too many parameters before their number could overflow. */
  private static int weights(int inputs, int outputs, int before) {
    long weights = (long) inputs * outputs;
    if (before + weights + outputs > MAX_PARAMETERS) {
      throw new IllegalArgumentException("the network has more parameters than " + MAX_PARAMETERS);
    }
    return (int) weights;
  }

  private static void requireKnown(Activation activation) {
    if (!Nonlinearity.isKnown(activation)) {
      throw new IllegalArgumentException(
          "no second derivative of " + activation.name() + " is known here");
    }
  }
}
