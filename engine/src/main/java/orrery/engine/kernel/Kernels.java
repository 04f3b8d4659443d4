package orrery.engine.kernel;

/**
 * The operations that a device must implement: one method for each {@link Kernel}, whose record
 * defines the computation and the order of its additions.
 */
public interface Kernels {
  /** Multiplies two matrices. */
  void matMul(Dense.MatMul call);

  /** Adds a row to every row. */
  void biasAdd(Dense.BiasAdd call);

  /** Adds up each column. */
  void columnSums(Dense.ColumnSums call);

  /** Applies an activation. */
  void activate(Elementwise.Activate call);

  /** Takes a gradient back through an activation. */
  void activateBackward(Elementwise.ActivateBackward call);

  /** Adds two matrices. */
  void add(Elementwise.Add call);

  /** Multiplies two matrices element by element. */
  void multiply(Elementwise.Multiply call);

  /** Copies a matrix. */
  void copy(Elementwise.Copy call);

  /** Normalises columns by the statistics of the batch. */
  void batchNorm(Normalise.BatchNorm call);

  /** Normalises columns by the running statistics. */
  void batchNormEvaluate(Normalise.BatchNormEvaluate call);

  /** Takes a gradient back through a batch normalisation. */
  void batchNormBackward(Normalise.BatchNormBackward call);

  /** Normalises rows. */
  void layerNorm(Normalise.LayerNorm call);

  /** Takes a gradient back through a layer normalisation. */
  void layerNormBackward(Normalise.LayerNormBackward call);

  /** Computes a weight from its directions and norms. */
  void weightNorm(Normalise.WeightNorm call);

  /** Takes a gradient back to directions and norms. */
  void weightNormBackward(Normalise.WeightNormBackward call);

  /** Records the mean squared error of the step and computes its gradient. */
  void meanSquaredError(Objective.LossGradient call);

  /** Records the cross-entropy of the step and computes its gradient. */
  void softmaxCrossEntropy(Loss.SoftmaxCrossEntropy rule, Objective.LossGradient call);

  /** Records the hinge loss of the step and computes its gradient. */
  void hinge(Objective.LossGradient call);

  /** Copies the rows of the step's batch. */
  void gather(Sampling.Gather call);

  /** Draws the values that are left out in this step. */
  void dropoutMask(Sampling.DropoutMask call);

  /** Takes a step of gradient descent. */
  void sgdStep(Update.SgdStep call);

  /** Takes a step of gradient descent with momentum. */
  void momentumStep(Update.MomentumStep call);

  /** Takes a step of AdaGrad. */
  void adaGradStep(Update.AdaGradStep call);

  /** Takes a step of RMSProp. */
  void rmsPropStep(Update.RmsPropStep call);

  /** Takes a step of Adam. */
  void adamStep(Update.AdamStep call);
}
