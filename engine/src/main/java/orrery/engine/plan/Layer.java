package orrery.engine.plan;

import orrery.engine.kernel.Buffer;

/**
 * A part of a network: it turns a matrix with a row for each example into another.
 *
 * <p>A layer is a recipe and holds no numbers. While a plan is made, it names the buffers that it
 * needs and lists the kernels that compute its output, and then those that take the gradient back:
 *
 * <pre>{@code
 * record Scaled() implements Layer {                       // y = gain * x, column by column
 *   public Buffer forward(LayerBuilder builder, Buffer x) { ... }
 *   public Buffer backward(LayerBuilder builder, Buffer x, Buffer y, Buffer dy) { ... }
 * }
 * }</pre>
 */
public interface Layer {
  /**
   * Lists the calls of a forward pass.
   *
   * <p>The input must not be changed: others may need it.
   *
   * @param builder where buffers come from and calls go to; see {@link LayerBuilder#training}
   * @param input {@code rows x inputs}
   * @return the output, {@code rows x outputs}, a buffer of this layer's own
   */
  Buffer forward(LayerBuilder builder, Buffer input);

  /**
   * Lists the calls that take a gradient back, and the updates of the layer's parameters.
   *
   * @param builder that of the forward pass in training, which remembers its buffers
   * @param input that of the forward pass
   * @param output what the forward pass returned
   * @param gradient derivative of the loss by the output; it may be changed in place
   * @return derivative by the input; any buffer where {@link LayerBuilder#needsGradient} says no
   */
  Buffer backward(LayerBuilder builder, Buffer input, Buffer output, Buffer gradient);

  /** Returns whether an evaluation computes the same as a forward pass in training. */
  default boolean evaluatesAsItTrains() {
    return true;
  }
}
