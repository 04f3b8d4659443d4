package orrery.engine.study;

/**
 * One computation whose result depends on (settings, seed) alone, done in units of bounded work.
 * The unit of all parallel work.
 */
public sealed interface Trial permits Computation, Training {

  /** The number of units of work, known from the start. */
  int units();

  /** Returns a copy of the measurements so far, which no later unit changes. */
  Measurements measurements();
}
