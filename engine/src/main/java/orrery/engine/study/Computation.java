package orrery.engine.study;

/** A trial that does its own arithmetic, in float64. */
public non-sealed interface Computation extends Trial {

  /**
   * Does the next unit of work: about two million floating-point operations, a millisecond or two.
   */
  void advance();

  @Override
  default <T> T accept(Visitor<T> visitor) {
    return visitor.computation(this);
  }
}
