package orrery.engine.kernel;

/**
 * Normalisations: of each column over the batch, of each row, and of a weight.
 *
 * <p>Sums down a column have one accumulator, in ascending order. Sums along a row have 16, term
 * {@code j} in the one of {@code j mod 16}, which are then added in halves.
 */
public sealed interface Normalise extends Kernel {
  /**
   * Batch normalisation in training (Ioffe and Szegedy, 2015, algorithm 1): {@code normalised =
   * (input - mean) / sqrt(variance + epsilon)} with the mean and the biased variance of each
   * column, {@code output = normalised * gain + shift}.
   *
   * <p>The running statistics move by {@code momentum} towards those of the batch, with the
   * unbiased variance.
   *
   * @param rule epsilon and momentum
   * @param input {@code m x n}
   * @param gain {@code 1 x n}
   * @param shift {@code 1 x n}
   * @param normalised {@code m x n}, overwritten
   * @param deviation {@code 1 x n}, overwritten: {@code sqrt(variance + epsilon)}
   * @param runningMean {@code 1 x n}, changed in place
   * @param runningVariance {@code 1 x n}, changed in place
   * @param output {@code m x n}, overwritten
   */
  record BatchNorm(
      Normalisation.Batch rule,
      Buffer input,
      Buffer gain,
      Buffer shift,
      Buffer normalised,
      Buffer deviation,
      Buffer runningMean,
      Buffer runningVariance,
      Buffer output)
      implements Normalise {
    /** Checks that the shapes fit. */
    public BatchNorm {
      Shapes.same(input, normalised);
      Shapes.same(input, output);
      Shapes.row(gain, input);
      Shapes.row(shift, input);
      Shapes.row(deviation, input);
      Shapes.row(runningMean, input);
      Shapes.row(runningVariance, input);
    }

    @Override
    public void accept(Kernels device) {
      device.batchNorm(this);
    }

    @Override
    public long flops() {
      return 8L * input.size();
    }
  }

  /**
   * Batch normalisation by the running statistics.
   *
   * @param rule its epsilon is used
   * @param input {@code m x n}
   * @param gain {@code 1 x n}
   * @param shift {@code 1 x n}
   * @param runningMean {@code 1 x n}
   * @param runningVariance {@code 1 x n}
   * @param output {@code m x n}, overwritten
   */
  record BatchNormEvaluate(
      Normalisation.Batch rule,
      Buffer input,
      Buffer gain,
      Buffer shift,
      Buffer runningMean,
      Buffer runningVariance,
      Buffer output)
      implements Normalise {
    /** Checks that the shapes fit. */
    public BatchNormEvaluate {
      Shapes.same(input, output);
      Shapes.row(gain, input);
      Shapes.row(shift, input);
      Shapes.row(runningMean, input);
      Shapes.row(runningVariance, input);
    }

    @Override
    public void accept(Kernels device) {
      device.batchNormEvaluate(this);
    }

    @Override
    public long flops() {
      return 4L * input.size();
    }
  }

  /**
   * The gradients of {@link BatchNorm}: {@code gradient = gain / deviation * (gradient - mean of
   * gradient - normalised * mean of (gradient * normalised))}, the means over each column.
   *
   * @param normalised {@code m x n}
   * @param deviation {@code 1 x n}
   * @param gain {@code 1 x n}
   * @param gradient by the output, changed to that by the input
   * @param gainGradient {@code 1 x n}, overwritten
   * @param shiftGradient {@code 1 x n}, overwritten
   */
  record BatchNormBackward(
      Buffer normalised,
      Buffer deviation,
      Buffer gain,
      Buffer gradient,
      Buffer gainGradient,
      Buffer shiftGradient)
      implements Normalise {
    /** Checks that the shapes fit. */
    public BatchNormBackward {
      Shapes.same(normalised, gradient);
      Shapes.row(deviation, gradient);
      Shapes.row(gain, gradient);
      Shapes.row(gainGradient, gradient);
      Shapes.row(shiftGradient, gradient);
    }

    @Override
    public void accept(Kernels device) {
      device.batchNormBackward(this);
    }

    @Override
    public long flops() {
      return 8L * gradient.size();
    }
  }

  /**
   * Layer normalisation (Ba, Kiros and Hinton, 2016, equation 4): as {@link BatchNorm}, with the
   * mean and the biased variance of each row.
   *
   * @param rule epsilon
   * @param input {@code m x n}
   * @param gain {@code 1 x n}
   * @param shift {@code 1 x n}
   * @param normalised {@code m x n}, overwritten
   * @param deviation {@code m x 1}, overwritten
   * @param output {@code m x n}, overwritten
   */
  record LayerNorm(
      Normalisation.Layer rule,
      Buffer input,
      Buffer gain,
      Buffer shift,
      Buffer normalised,
      Buffer deviation,
      Buffer output)
      implements Normalise {
    /** Checks that the shapes fit. */
    public LayerNorm {
      Shapes.same(input, normalised);
      Shapes.same(input, output);
      Shapes.row(gain, input);
      Shapes.row(shift, input);
      Shapes.column(deviation, input);
    }

    @Override
    public void accept(Kernels device) {
      device.layerNorm(this);
    }

    @Override
    public long flops() {
      return 8L * input.size();
    }
  }

  /**
   * The gradients of {@link LayerNorm}: with {@code h = gradient * gain}, {@code gradient = (h -
   * mean of h - normalised * mean of (h * normalised)) / deviation}, the means over each row.
   *
   * @param normalised {@code m x n}
   * @param deviation {@code m x 1}
   * @param gain {@code 1 x n}
   * @param gradient by the output, changed to that by the input
   * @param gainGradient {@code 1 x n}, overwritten
   * @param shiftGradient {@code 1 x n}, overwritten
   */
  record LayerNormBackward(
      Buffer normalised,
      Buffer deviation,
      Buffer gain,
      Buffer gradient,
      Buffer gainGradient,
      Buffer shiftGradient)
      implements Normalise {
    /** Checks that the shapes fit. */
    public LayerNormBackward {
      Shapes.same(normalised, gradient);
      Shapes.column(deviation, gradient);
      Shapes.row(gain, gradient);
      Shapes.row(gainGradient, gradient);
      Shapes.row(shiftGradient, gradient);
    }

    @Override
    public void accept(Kernels device) {
      device.layerNormBackward(this);
    }

    @Override
    public long flops() {
      return 11L * gradient.size();
    }
  }

  /**
   * Weight normalisation (Salimans and Kingma, 2016, equation 2): each column of the weight is
   * {@code gain * direction / |direction|}.
   *
   * @param direction {@code m x n}
   * @param gain {@code 1 x n}
   * @param norm {@code 1 x n}, overwritten: the length of each column
   * @param weight {@code m x n}, overwritten
   */
  record WeightNorm(Buffer direction, Buffer gain, Buffer norm, Buffer weight)
      implements Normalise {
    /** Checks that the shapes fit. */
    public WeightNorm {
      Shapes.same(direction, weight);
      Shapes.row(gain, direction);
      Shapes.row(norm, direction);
    }

    @Override
    public void accept(Kernels device) {
      device.weightNorm(this);
    }

    @Override
    public long flops() {
      return 3L * weight.size();
    }
  }

  /**
   * The gradients of {@link WeightNorm} (equation 3): {@code d gain = dW . v / |v|}, {@code dv =
   * gain / |v| * (dW - v * d gain / |v|)}.
   *
   * @param direction {@code m x n}
   * @param gain {@code 1 x n}
   * @param norm {@code 1 x n}
   * @param weightGradient {@code m x n}
   * @param directionGradient {@code m x n}, overwritten
   * @param gainGradient {@code 1 x n}, overwritten
   */
  record WeightNormBackward(
      Buffer direction,
      Buffer gain,
      Buffer norm,
      Buffer weightGradient,
      Buffer directionGradient,
      Buffer gainGradient)
      implements Normalise {
    /** Checks that the shapes fit. */
    public WeightNormBackward {
      Shapes.same(direction, weightGradient);
      Shapes.same(direction, directionGradient);
      Shapes.row(gain, direction);
      Shapes.row(norm, direction);
      Shapes.row(gainGradient, direction);
    }

    @Override
    public void accept(Kernels device) {
      device.weightNormBackward(this);
    }

    @Override
    public long flops() {
      return 5L * direction.size();
    }
  }
}
