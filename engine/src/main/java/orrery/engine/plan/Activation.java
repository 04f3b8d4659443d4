package orrery.engine.plan;

/** The function applied to each value of a hidden layer. */
public enum Activation {
  /** {@code h = z}. */
  LINEAR,
  /** {@code h = max(z, 0)}, with derivative 0 at 0; NaN stays NaN. */
  RELU,
  /** {@code h = tanh(z)}. */
  TANH
}
