package orrery.engine.kernel;

/** The objective that training minimises, for an output of {@code m} rows and {@code n} columns. */
public sealed interface Loss {
  /** {@code mean over all m n entries of (output - target)^2}. */
  static Loss meanSquaredError() {
    return new MeanSquaredError();
  }

  /** Softmax cross-entropy without smoothing. */
  static Loss softmaxCrossEntropy() {
    return new SoftmaxCrossEntropy(0);
  }

  /** {@code mean over all m n entries of max(0, 1 - target output)}. */
  static Loss hinge() {
    return new Hinge();
  }

  /** The operations for each entry of the output. */
  int flops();

  /** Calls the device's kernel for this loss. */
  void accept(Kernels device, Objective.LossGradient call);

  /** See {@link #meanSquaredError}. */
  record MeanSquaredError() implements Loss {
    @Override
    public void accept(Kernels device, Objective.LossGradient call) {
      device.meanSquaredError(call);
    }

    @Override
    public int flops() {
      return 4;
    }
  }

  /**
   * {@code mean over m of -sum_j t_j log softmax(output)_j}, where each row of the targets sums to
   * 1 and {@code t = (1 - smoothing) target + smoothing / n} (Szegedy and others, 2016, section 7).
   *
   * @param smoothing the share of the target that is spread over all classes, in [0, 1)
   */
  record SoftmaxCrossEntropy(double smoothing) implements Loss {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the smoothing is outside [0, 1)
     */
    public SoftmaxCrossEntropy {
      Fractions.require("smoothing", smoothing);
    }

    @Override
    public void accept(Kernels device, Objective.LossGradient call) {
      device.softmaxCrossEntropy(this, call);
    }

    @Override
    public int flops() {
      return smoothing > 0 ? 11 : 9;
    }
  }

  /** See {@link #hinge}: targets are -1 and 1, and the derivative at a margin of 0 is 0. */
  record Hinge() implements Loss {
    @Override
    public void accept(Kernels device, Objective.LossGradient call) {
      device.hinge(call);
    }

    @Override
    public int flops() {
      return 4;
    }
  }
}
