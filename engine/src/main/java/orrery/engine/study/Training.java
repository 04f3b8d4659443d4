package orrery.engine.study;

import orrery.engine.plan.Plan;

/** A trial that trains a network. The study says what to compute; a device computes it. */
public non-sealed interface Training extends Trial {

  /** The network and its training step. */
  Plan plan();

  /** How many steps a unit of work has; the last unit may have fewer. */
  int stepsPerUnit();

  @Override
  default int units() {
    return (plan().steps() + stepsPerUnit() - 1) / stepsPerUnit();
  }

  /** Writes data and initial values, before the first step. */
  void load(Replica replica);

  /**
   * Looks at the network after some steps.
   *
   * @param step how many steps have been taken; 0 directly after {@link #load}
   * @param replica to read from
   */
  void measure(int step, Replica replica);

  /**
   * Is told that the loss was not finite at a step: there will be no more steps. Scalars that are
   * not known yet become infinite.
   */
  void diverged(int step);
}
