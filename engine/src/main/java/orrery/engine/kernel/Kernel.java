package orrery.engine.kernel;

/**
 * One call of a plan: a computation from some buffers into others.
 *
 * <p>The records define the computation and the order of its additions; {@link Kernels} has one
 * method for each, which a device implements. Shapes are checked when a record is made, so that a
 * device need not check them.
 */
public sealed interface Kernel permits Dense, Elementwise, Normalise, Objective, Sampling, Update {
  /** Executes this call on a device. */
  void accept(Kernels device);

  /**
   * Floating-point operations, each of {@code + - * /}, a square root or a function counted as 1.
   */
  long flops();
}
