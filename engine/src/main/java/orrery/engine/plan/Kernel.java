package orrery.engine.plan;

/**
 * One call of a plan: what is computed from which buffers into which.
 *
 * <p>The records say what, and in which order the additions go; {@link Kernels} has one method for
 * each, which a device implements. Shapes are checked when a record is made, so that a device need
 * not check them.
 */
public sealed interface Kernel permits Dense, Elementwise, Normalise, Objective, Sampling, Update {
  /** Executes this call on a device. */
  void on(Kernels device);

  /**
   * Floating-point operations, each of {@code + - * /}, a square root or a function counted as 1.
   */
  long flops();
}
