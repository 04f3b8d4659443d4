package orrery.engine.plan;

/**
 * What a device must be able to do: one method for each {@link Kernel}, whose record says what is
 * to be computed and in which order the additions go.
 */
public interface Kernels {
  /** Multiplies two matrices. */
  void matMul(Kernel.MatMul call);

  /** Adds a row to every row. */
  void biasAdd(Kernel.BiasAdd call);

  /** Applies an activation in place. */
  void activate(Kernel.Activate call);

  /** Takes a gradient back through an activation. */
  void activateBackward(Kernel.ActivateBackward call);

  /** Adds up each column. */
  void columnSums(Kernel.ColumnSums call);

  /** Records the loss of the step and computes its gradient. */
  void lossGradient(Kernel.LossGradient call);

  /** Takes a step of gradient descent. */
  void sgdStep(Kernel.SgdStep call);

  /** Takes a step of gradient descent with momentum. */
  void momentumStep(Kernel.MomentumStep call);

  /** Takes a step of Adam. */
  void adamStep(Kernel.AdamStep call);
}
