package orrery.engine.plan;

import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Elementwise;
import orrery.engine.kernel.Fractions;
import orrery.engine.kernel.Sampling;

/**
 * Inverted dropout (Srivastava and others, 2014): in training, each value is dropped with a
 * probability, and the others are scaled up to compensate; an evaluation keeps all of them.
 *
 * @param rate share of values left out, in [0, 1)
 */
public record DropoutLayer(double rate) implements Layer {
  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the rate is outside [0, 1)
   */
  public DropoutLayer {
    Fractions.require("the rate of dropout", rate);
  }

  @Override
  public Buffer forward(LayerBuilder builder, Buffer x) {
    Buffer y = builder.output("kept", x.columns());
    builder.call(new Elementwise.Copy(x, y));
    if (builder.training()) {
      Buffer mask = mask(builder, x);
      builder.call(new Sampling.DropoutMask((float) rate, builder.stream(), mask));
      builder.call(new Elementwise.Multiply(mask, y));
    }
    return y;
  }

  @Override
  public Buffer backward(LayerBuilder builder, Buffer x, Buffer y, Buffer dy) {
    builder.call(new Elementwise.Multiply(mask(builder, x), dy));
    return dy;
  }

  private static Buffer mask(LayerBuilder builder, Buffer x) {
    return builder.values("mask", x.rows(), x.columns());
  }

  @Override
  public boolean evaluatesAsItTrains() {
    return false;
  }
}
