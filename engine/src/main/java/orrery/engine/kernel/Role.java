package orrery.engine.kernel;

/**
 * The purpose of a {@link Buffer}, which determines its initial contents and how long its values
 * last.
 */
public enum Role {
  /** Inputs and targets: written by the caller, never by a kernel but for the rows of a batch. */
  DATA,
  /** A matrix of weights, random at the start. */
  WEIGHT,
  /** A bias or a shift: 0 at the start. */
  BIAS,
  /** A factor of each column: 1 at the start. */
  GAIN,
  /** The norms of the columns of the weight before it; initially those of the initial weight. */
  NORM,
  /** A running mean: 0 at the start, moved by every training step. */
  RUNNING_MEAN,
  /** A running variance: 1 at the start, moved by every training step. */
  RUNNING_VARIANCE,
  /** Values of a layer: overwritten by every forward pass. */
  ACTIVATION,
  /** A derivative of the loss: overwritten by every training step. */
  GRADIENT,
  /** Memory of the optimiser, such as a velocity: 0 before the first step. */
  STATE,
  /** A result of a run, such as the history of the loss: read by the caller. */
  RESULT;

  /** Returns whether an optimiser may change it. */
  public boolean isParameter() {
    return this == WEIGHT || this == BIAS || this == GAIN || this == NORM;
  }

  /** Returns whether it must be set before the first step: parameters and running statistics. */
  public boolean isInitialised() {
    return isParameter() || this == RUNNING_MEAN || this == RUNNING_VARIANCE;
  }
}
