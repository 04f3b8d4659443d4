package orrery.engine.curvature;

import orrery.engine.kernel.Loss;

/** A loss with its first and second derivatives by the output, in float64. */
sealed interface Criterion permits SquaredError, CrossEntropy {

  /** Returns the criterion of a loss, for targets of {@code rows x outputs}. */
  static Criterion of(Loss loss, double[] targets, int outputs) {
    if (loss instanceof Loss.MeanSquaredError) {
      return new SquaredError(targets, outputs);
    }
    if (loss instanceof Loss.SoftmaxCrossEntropy entropy) {
      return new CrossEntropy(targets, outputs, entropy.smoothing());
    }
    throw new IllegalArgumentException("the hinge loss has no Hessian");
  }

  /**
   * Adds the loss of some rows to a sum.
   *
   * @param sum that of the rows before
   * @param output all rows
   * @param gradient receives the derivative by the output of the rows from {@code from} on
   * @return the sum, of which {@link #mean} makes the loss
   */
  double gradient(double sum, double[] output, int from, int to, double[] gradient);

  /** The loss, from the sum over all rows. */
  double mean(double sum);

  /**
   * Multiplies a change of the output of some rows by the second derivative, in place.
   *
   * @param change the rows from {@code from} on
   */
  void curvature(int from, int to, double[] change);
}
