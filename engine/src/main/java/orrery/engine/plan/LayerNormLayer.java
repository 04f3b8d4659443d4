package orrery.engine.plan;

import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Normalisation;
import orrery.engine.kernel.Normalise;
import orrery.engine.kernel.Role;

/**
 * Layer normalisation (Ba, Kiros and Hinton, 2016): each row by its own mean and deviation.
 *
 * @param rule its constant
 */
public record LayerNormLayer(Normalisation.Layer rule) implements Layer {
  /** Layer normalisation with the usual constant. */
  public static final LayerNormLayer STANDARD = new LayerNormLayer(Normalisation.Layer.STANDARD);

  @Override
  public Buffer forward(LayerBuilder builder, Buffer x) {
    Buffer gain = builder.parameter("gain", Role.GAIN, 1, x.columns());
    Buffer shift = builder.parameter("shift", Role.BIAS, 1, x.columns());
    Buffer normalised = builder.values("normalised", x.rows(), x.columns());
    Buffer deviation = builder.values("deviation", x.rows(), 1);
    Buffer y = builder.output("y", x.columns());
    builder.call(new Normalise.LayerNorm(rule, x, gain, shift, normalised, deviation, y));
    return y;
  }

  @Override
  public Buffer backward(LayerBuilder builder, Buffer x, Buffer y, Buffer dy) {
    Buffer gain = builder.parameter("gain", Role.GAIN, 1, x.columns());
    Buffer shift = builder.parameter("shift", Role.BIAS, 1, x.columns());
    Buffer normalised = builder.values("normalised", x.rows(), x.columns());
    Buffer deviation = builder.values("deviation", x.rows(), 1);
    builder.call(
        new Normalise.LayerNormBackward(
            normalised, deviation, gain, dy, builder.gradientOf(gain), builder.gradientOf(shift)));
    builder.update(gain);
    builder.update(shift);
    return dy;
  }
}
