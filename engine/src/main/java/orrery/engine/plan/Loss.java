package orrery.engine.plan;

/** What a training step makes smaller: a mean over the {@code n} rows of the data. */
public enum Loss {
  /** {@code mean over all n k entries of (output - target)^2}. */
  MEAN_SQUARED_ERROR,
  /**
   * {@code mean over n of -sum_j target_j log softmax(output)_j}; each row of the targets sums to
   * 1.
   */
  SOFTMAX_CROSS_ENTROPY
}
