package orrery.engine.plan;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Kernel;
import orrery.engine.kernel.Role;

/**
 * Builds one {@link Layer}'s part of a plan: a layer names its buffers here, and lists its calls.
 *
 * <p>A name such as {@code W} becomes {@code W1}, {@code W2}, ... in the plan. Within one layer the
 * same name always means the same buffer, in the backward pass too; in an evaluation the parameters
 * are those of the training pass.
 */
public final class LayerBuilder {
  private final Pass pass;
  private final boolean last;
  private final LayerBuilder trained;
  private final List<String> names = new ArrayList<>();
  private final List<Buffer> own = new ArrayList<>();
  private final List<LayerBuilder> inner = new ArrayList<>();
  private Buffer entered;
  private Buffer left;

  /**
   * Creates the builder of one layer.
   *
   * @param pass what all layers of a pass share
   * @param last whether its output is that of the network
   * @param trained the same layer's builder in the training pass; itself there
   */
  LayerBuilder(Pass pass, boolean last, LayerBuilder trained) {
    this.pass = pass;
    this.last = last;
    this.trained = trained == null ? this : trained;
  }

  /** Returns whether this pass belongs to a training step rather than to an evaluation. */
  public boolean training() {
    return trained == this;
  }

  /** Rows of this pass: those of a batch, or of the evaluation. */
  public int rows() {
    return pass.rows();
  }

  /** The layer's output, {@code rows x columns}. */
  public Buffer output(String name, int columns) {
    return own(
        name,
        () -> pass.place(name, last ? Planner.OUTPUT : null, Role.ACTIVATION, rows(), columns));
  }

  /** Values that the backward pass needs, or that are kept temporarily. */
  public Buffer values(String name, int rows, int columns) {
    return own(name, () -> pass.place(name, null, Role.ACTIVATION, rows, columns));
  }

  /**
   * A parameter or a running statistic, set before the first step as its role says.
   *
   * @param role {@code WEIGHT}, {@code BIAS}, {@code GAIN}, {@code NORM}, {@code RUNNING_MEAN} or
   *     {@code RUNNING_VARIANCE}
   */
  public Buffer parameter(String name, Role role, int rows, int columns) {
    if (!role.isInitialised()) {
      throw new IllegalArgumentException(name + " is no parameter but " + role.name());
    }
    return trained.own(name, () -> pass.place(name, null, role, rows, columns));
  }

  /** The derivative of the loss by a buffer: one buffer, however often it is asked for. */
  public Buffer gradientOf(Buffer buffer) {
    return pass.gradientOf(buffer);
  }

  /** Returns whether the derivative by that input is used: not for data. */
  public boolean needsGradient(Buffer input) {
    return input.role() != Role.DATA;
  }

  /** Lists a call. */
  public void call(Kernel kernel) {
    pass.call(kernel);
  }

  /** Has the optimiser change a parameter by its gradient at the end of each step. */
  public void update(Buffer parameter) {
    pass.update(parameter, gradientOf(parameter));
  }

  /** A stream of random numbers for one layer, from 0. */
  public int stream() {
    return pass.stream();
  }

  /** Lists the forward calls of layers inside this one. */
  public Buffer forward(List<Layer> layers, Buffer input) {
    return pass.forward(layers, input, inner, trained.inner, training(), false);
  }

  /** Lists the backward calls of the layers inside this one. */
  public Buffer backward(List<Layer> layers, Buffer gradient) {
    return pass.backward(layers, inner, gradient);
  }

  /** Lists the layer's forward calls, and remembers its input and output. */
  Buffer enter(Layer layer, Buffer input) {
    entered = input;
    left = layer.forward(this, input);
    return left;
  }

  /** Lists the layer's backward calls. */
  Buffer leave(Layer layer, Buffer gradient) {
    return layer.backward(this, entered, left, gradient);
  }

  private Buffer own(String name, Placement placement) {
    int known = names.indexOf(name);
    if (known >= 0) {
      return own.get(known);
    }
    Buffer placed = placement.place();
    names.add(name);
    own.add(placed);
    return placed;
  }

  private interface Placement {
    Buffer place();
  }
}
