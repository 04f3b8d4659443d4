package orrery.engine.plan;

import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Normalisation;
import orrery.engine.kernel.Normalise;
import orrery.engine.kernel.Role;

/**
 * Batch normalisation (Ioffe and Szegedy, 2015): by the statistics of the batch in training, by
 * running statistics in evaluation.
 *
 * @param rule its constants
 */
public record BatchNormLayer(Normalisation.Batch rule) implements Layer {
  /** Batch normalisation with the usual constants. */
  public static final BatchNormLayer STANDARD = new BatchNormLayer(Normalisation.Batch.STANDARD);

  @Override
  public Buffer forward(LayerBuilder builder, Buffer x) {
    int n = x.columns();
    Buffer gain = builder.parameter("gain", Role.GAIN, 1, n);
    Buffer shift = builder.parameter("shift", Role.BIAS, 1, n);
    Buffer mean = builder.parameter("mean", Role.RUNNING_MEAN, 1, n);
    Buffer variance = builder.parameter("variance", Role.RUNNING_VARIANCE, 1, n);
    Buffer y = builder.output("y", n);
    if (builder.training()) {
      Buffer normalised = builder.values("normalised", x.rows(), n);
      Buffer deviation = builder.values("deviation", 1, n);
      builder.call(
          new Normalise.BatchNorm(rule, x, gain, shift, normalised, deviation, mean, variance, y));
    } else {
      builder.call(new Normalise.BatchNormEvaluate(rule, x, gain, shift, mean, variance, y));
    }
    return y;
  }

  @Override
  public Buffer backward(LayerBuilder builder, Buffer x, Buffer y, Buffer dy) {
    Buffer gain = builder.parameter("gain", Role.GAIN, 1, x.columns());
    Buffer shift = builder.parameter("shift", Role.BIAS, 1, x.columns());
    Buffer normalised = builder.values("normalised", x.rows(), x.columns());
    Buffer deviation = builder.values("deviation", 1, x.columns());
    builder.call(
        new Normalise.BatchNormBackward(
            normalised, deviation, gain, dy, builder.gradientOf(gain), builder.gradientOf(shift)));
    builder.update(gain);
    builder.update(shift);
    return dy;
  }

  @Override
  public boolean evaluatesAsItTrains() {
    return false;
  }
}
