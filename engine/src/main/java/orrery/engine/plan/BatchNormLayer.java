package orrery.engine.plan;

/**
 * Batch normalisation (Ioffe and Szegedy, 2015): by the statistics of the batch while it trains, by
 * running statistics when it is evaluated.
 *
 * @param rule its constants
 */
public record BatchNormLayer(Normalisation.Batch rule) implements Layer {
  /** With the usual constants. */
  public static final BatchNormLayer STANDARD = new BatchNormLayer(Normalisation.Batch.STANDARD);

  @Override
  public Buffer forward(Wiring wiring, Buffer x) {
    int n = x.columns();
    Buffer gain = wiring.parameter("gain", Role.GAIN, 1, n);
    Buffer shift = wiring.parameter("shift", Role.OFFSET, 1, n);
    Buffer mean = wiring.parameter("mean", Role.RUNNING_MEAN, 1, n);
    Buffer variance = wiring.parameter("variance", Role.RUNNING_VARIANCE, 1, n);
    Buffer y = wiring.output("y", n);
    if (wiring.training()) {
      Buffer normalised = wiring.values("normalised", x.rows(), n);
      Buffer deviation = wiring.values("deviation", 1, n);
      wiring.call(
          new Normalise.BatchNorm(rule, x, gain, shift, normalised, deviation, mean, variance, y));
    } else {
      wiring.call(new Normalise.BatchNormEvaluate(rule, x, gain, shift, mean, variance, y));
    }
    return y;
  }

  @Override
  public Buffer backward(Wiring wiring, Buffer x, Buffer y, Buffer dy) {
    Buffer gain = wiring.parameter("gain", Role.GAIN, 1, x.columns());
    Buffer shift = wiring.parameter("shift", Role.OFFSET, 1, x.columns());
    Buffer normalised = wiring.values("normalised", x.rows(), x.columns());
    Buffer deviation = wiring.values("deviation", 1, x.columns());
    wiring.call(
        new Normalise.BatchNormBackward(
            normalised, deviation, gain, dy, wiring.gradientOf(gain), wiring.gradientOf(shift)));
    wiring.update(gain);
    wiring.update(shift);
    return dy;
  }

  @Override
  public boolean evaluatesAsItTrains() {
    return false;
  }
}
