package orrery.engine.study;

/** A trial that does its own arithmetic, in float64. */
public non-sealed interface Computation extends Trial {

  /**
   * Does the next unit of work: a few million floating-point operations, one or two milliseconds.
   */
  void advance();
}
