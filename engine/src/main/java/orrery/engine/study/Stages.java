package orrery.engine.study;

/**
 * A trial in stages that follow one another: training with other data, another loss or another
 * network, or a computation on what was trained. What one stage leaves, the trial hands on itself:
 * the last {@link Training#measure} of a stage reads the parameters, and the next {@link
 * Training#load} writes them.
 *
 * <pre>{@code
 * public Trial stage(int index) {
 *   return index == 0 ? new Attack(data, weights) : new Healing(data, weights);
 * }
 * }</pre>
 */
public non-sealed interface Stages extends Trial {

  /** The number of stages, at least 1. */
  int stages();

  /**
   * Prepares a stage, once the one before it is finished.
   *
   * @return a {@link Training} or a {@link Computation}; its measurements are not asked for
   */
  Trial stage(int index);

  /** The units of all stages together; fewer are done where a stage has enough before its end. */
  @Override
  int units();

  @Override
  default <T> T accept(Visitor<T> visitor) {
    return visitor.stages(this);
  }
}
