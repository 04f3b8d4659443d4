package orrery.engine.plan;

import java.util.ArrayList;
import java.util.List;

/** Compiles a network to a {@link Plan}: the forward pass, backpropagation and the updates. */
public final class Planner {
  static final String INPUTS = "inputs";
  static final String TARGETS = "targets";
  static final String OUTPUT = "output";
  static final String LOSSES = "losses";

  private final Mlp network;
  private final int rows;
  private final Layout layout = new Layout();
  private final List<Buffer> weights = new ArrayList<>();
  private final List<Buffer> biases = new ArrayList<>();
  private final List<Buffer> values = new ArrayList<>();
  private final List<Kernel> forward = new ArrayList<>();
  private final List<Kernel> backward = new ArrayList<>();
  private final List<Kernel> updates = new ArrayList<>();

  private Planner(Mlp network, int rows) {
    this.network = network;
    this.rows = rows;
  }

  /**
   * Compiles full-batch training.
   *
   * <p>The names of the buffers: {@code inputs} (rows x inputs), {@code targets} (rows x outputs),
   * {@code W1, b1, W2, ...}, {@code h1, h2, ...} (after the activation), {@code output}, {@code
   * losses} (1 x steps), and {@code d W1}, {@code d output} and so on for the gradients.
   *
   * @param network the network
   * @param rows number of examples
   * @param optimizer the rule of the updates
   * @param schedule the learning rate
   * @param steps number of training steps in all
   * @throws IllegalArgumentException if a size is below 1 or the plan needs more than {@link
   *     Plan#MAX_BYTES}
   */
  public static Plan plan(
      Mlp network, int rows, Optimizer optimizer, Schedule schedule, int steps) {
    Planner planner = new Planner(network, rows);
    planner.placeData();
    planner.placeParameters();
    planner.planForward();
    Buffer losses = planner.layout.add(LOSSES, Role.RESULT, 1, steps);
    planner.planBackward(losses, optimizer);
    List<Kernel> training = new ArrayList<>(planner.forward);
    training.addAll(planner.backward);
    training.addAll(planner.updates);
    return new Plan(
        planner.layout.buffers(), planner.forward, training, optimizer, schedule, steps);
  }

  private void placeData() {
    values.add(layout.add(INPUTS, Role.DATA, rows, network.inputs()));
    layout.add(TARGETS, Role.DATA, rows, network.outputs());
  }

  private void placeParameters() {
    for (int l = 1; l <= network.depth(); l++) {
      int in = network.sizes().get(l - 1);
      int out = network.sizes().get(l);
      weights.add(layout.add("W" + l, Role.PARAMETER, in, out));
      biases.add(layout.add("b" + l, Role.PARAMETER, 1, out));
    }
  }

  /** {@code h_l = activation(h_(l-1) W_l + b_l)}. */
  private void planForward() {
    for (int l = 1; l <= network.depth(); l++) {
      boolean last = l == network.depth();
      Buffer below = values.get(l - 1);
      Buffer above =
          layout.add(last ? OUTPUT : "h" + l, Role.ACTIVATION, rows, network.sizes().get(l));
      values.add(above);
      forward.add(new Kernel.MatMul(Kernel.Form.NN, below, weights.get(l - 1), above));
      forward.add(new Kernel.BiasAdd(biases.get(l - 1), above));
      if (!last && network.hidden() != Activation.LINEAR) {
        forward.add(new Kernel.Activate(network.hidden(), above));
      }
    }
  }

  /**
   * With {@code d_l} the gradient by layer {@code l} before its activation: {@code dW_l = h_(l-1)^T
   * d_l}, {@code db_l = column sums of d_l}, {@code d_(l-1) = (d_l W_l^T) activation'}. All updates
   * come after, so that every gradient is that of the same parameters.
   */
  private void planBackward(Buffer losses, Optimizer optimizer) {
    Buffer output = values.get(network.depth());
    Buffer gradient = gradientOf(output);
    Buffer target = layout.buffers().get(1);
    backward.add(new Kernel.LossGradient(network.loss(), output, target, gradient, losses));
    for (int l = network.depth(); l >= 1; l--) {
      Buffer below = values.get(l - 1);
      Buffer weight = weights.get(l - 1);
      Buffer bias = biases.get(l - 1);
      Buffer weightGradient = gradientOf(weight);
      Buffer biasGradient = gradientOf(bias);
      backward.add(new Kernel.MatMul(Kernel.Form.TN, below, gradient, weightGradient));
      backward.add(new Kernel.ColumnSums(gradient, biasGradient));
      updates.add(update(optimizer, weight, weightGradient));
      updates.add(update(optimizer, bias, biasGradient));
      if (l > 1) {
        Buffer next = gradientOf(below);
        backward.add(new Kernel.MatMul(Kernel.Form.NT, gradient, weight, next));
        if (network.hidden() != Activation.LINEAR) {
          backward.add(new Kernel.ActivateBackward(network.hidden(), below, next));
        }
        gradient = next;
      }
    }
  }

  private Kernel update(Optimizer optimizer, Buffer parameter, Buffer gradient) {
    if (optimizer instanceof Optimizer.Momentum momentum) {
      Buffer velocity = stateOf(parameter, "velocity of ");
      return new Kernel.MomentumStep(momentum, parameter, gradient, velocity);
    }
    if (optimizer instanceof Optimizer.Adam adam) {
      Buffer mean = stateOf(parameter, "mean of d ");
      Buffer square = stateOf(parameter, "mean square of d ");
      return new Kernel.AdamStep(adam, parameter, gradient, mean, square);
    }
    return new Kernel.SgdStep(parameter, gradient);
  }

  private Buffer gradientOf(Buffer of) {
    return layout.add("d " + of.name(), Role.GRADIENT, of.rows(), of.columns());
  }

  private Buffer stateOf(Buffer of, String prefix) {
    return layout.add(prefix + of.name(), Role.STATE, of.rows(), of.columns());
  }
}
