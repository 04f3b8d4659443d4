package orrery.engine.linalg;

/** The state of an iteration: every way to end is a result, not an exception. */
public enum Convergence {
  /** There is more to do. */
  RUNNING,
  /** The tolerance is met. */
  CONVERGED,
  /** The iterations allowed are used up; the last iterate is there. */
  LIMIT,
  /** The matrix is not positive definite; the last iterate is there. */
  INDEFINITE,
  /** A number is infinite or NaN, or has overflowed; there is no result. */
  NOT_FINITE
}
