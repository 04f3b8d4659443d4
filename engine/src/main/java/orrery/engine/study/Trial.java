package orrery.engine.study;

/**
 * One computation whose result depends on (settings, seed) alone, done in units of bounded work.
 * The unit of all parallel work.
 */
public sealed interface Trial permits Computation, Training {

  /** How many units the whole takes; known from the start. */
  int units();

  /** What is known now: a copy, which no later unit changes. */
  Measurements measurements();
}
