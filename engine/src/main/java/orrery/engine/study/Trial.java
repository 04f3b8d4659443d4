package orrery.engine.study;

/**
 * One computation whose result depends on (settings, seed) alone, done in units of bounded work.
 * The unit of all parallel work.
 */
public sealed interface Trial permits Computation, Training, Stages {

  /** The number of units of work, known from the start; at most so many if it may end early. */
  int units();

  /**
   * Returns whether the trial may end here, before its last unit: the training error is zero, say.
   * Asked after each unit; the answer depends on what was measured alone.
   */
  default boolean isEnough() {
    return false;
  }

  /** Calls the method of a visitor for the kind that this is. */
  <T> T accept(Visitor<T> visitor);

  /**
   * Tells the kinds apart. What a visitor does for one kind is compiled for a study that has it,
   * and costs the others nothing.
   */
  interface Visitor<T> {
    T computation(Computation computation);

    T training(Training training);

    T stages(Stages stages);
  }

  /** Returns a copy of the measurements so far, which no later unit changes. */
  Measurements measurements();
}
