package orrery.engine.plan;

import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Elementwise;

/**
 * An activation of every value: {@code h = f(z)}.
 *
 * @param activation not {@code LINEAR}, which needs no layer
 */
public record ActivationLayer(Activation activation) implements Layer {
  /**
   * Checks the activation.
   *
   * @throws IllegalArgumentException if it is {@code LINEAR}
   */
  public ActivationLayer {
    if (activation == Activation.LINEAR) {
      throw new IllegalArgumentException("a linear activation needs no layer");
    }
  }

  @Override
  public Buffer forward(LayerBuilder builder, Buffer z) {
    Buffer h = builder.output("h", z.columns());
    builder.call(new Elementwise.Activate(activation, z, h));
    return h;
  }

  /** {@code dz = dh f'(z)}, in place. */
  @Override
  public Buffer backward(LayerBuilder builder, Buffer z, Buffer h, Buffer dh) {
    builder.call(new Elementwise.ActivateBackward(activation, z, h, dh));
    return dh;
  }
}
