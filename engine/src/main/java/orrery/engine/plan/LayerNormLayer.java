package orrery.engine.plan;

/**
 * Layer normalisation (Ba, Kiros and Hinton, 2016): each row by its own mean and deviation.
 *
 * @param rule its constant
 */
public record LayerNormLayer(Normalisation.Layer rule) implements Layer {
  /** With the usual constant. */
  public static final LayerNormLayer STANDARD = new LayerNormLayer(Normalisation.Layer.STANDARD);

  @Override
  public Buffer forward(Wiring wiring, Buffer x) {
    Buffer gain = wiring.parameter("gain", Role.GAIN, 1, x.columns());
    Buffer shift = wiring.parameter("shift", Role.OFFSET, 1, x.columns());
    Buffer normalised = wiring.values("normalised", x.rows(), x.columns());
    Buffer deviation = wiring.values("deviation", x.rows(), 1);
    Buffer y = wiring.output("y", x.columns());
    wiring.call(new Normalise.LayerNorm(rule, x, gain, shift, normalised, deviation, y));
    return y;
  }

  @Override
  public Buffer backward(Wiring wiring, Buffer x, Buffer y, Buffer dy) {
    Buffer gain = wiring.parameter("gain", Role.GAIN, 1, x.columns());
    Buffer shift = wiring.parameter("shift", Role.OFFSET, 1, x.columns());
    Buffer normalised = wiring.values("normalised", x.rows(), x.columns());
    Buffer deviation = wiring.values("deviation", x.rows(), 1);
    wiring.call(
        new Normalise.LayerNormBackward(
            normalised, deviation, gain, dy, wiring.gradientOf(gain), wiring.gradientOf(shift)));
    wiring.update(gain);
    wiring.update(shift);
    return dy;
  }
}
