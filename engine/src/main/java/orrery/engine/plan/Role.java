package orrery.engine.plan;

/** What a {@link Buffer} is for, and so who writes it and how long its values last. */
public enum Role {
  /** A weight or a bias: written by the caller before the first step, then by the optimiser. */
  PARAMETER,
  /** A derivative of the loss: overwritten by every training step. */
  GRADIENT,
  /** Memory of the optimiser, such as a velocity: zero before the first step. */
  STATE,
  /** Inputs and targets: written by the caller, never by a kernel. */
  DATA,
  /** Values of a layer: overwritten by every forward pass. */
  ACTIVATION,
  /** What a run is for, such as the history of the loss: read by the caller. */
  RESULT
}
