package orrery.engine.study;

import orrery.engine.plan.Plan;

/** A trial that trains a network. The study says what to compute; a device computes it. */
public non-sealed interface Training extends Trial {

  /** The network and its training step. */
  Plan plan();

  /** The number of steps in a unit of work; the last unit may have fewer. */
  int stepsPerUnit();

  @Override
  default int units() {
    return (plan().steps() + stepsPerUnit() - 1) / stepsPerUnit();
  }

  /** Writes data and initial values, before the first step. */
  void load(Replica replica);

  /**
   * Writes what the next unit is to find: fresh noise on the inputs, other targets.
   *
   * @param step how many steps have been taken
   */
  default void prepare(int step, Replica replica) {}

  /**
   * Measures the network after some steps.
   *
   * @param step how many steps have been taken; 0 directly after {@link #load}
   * @param replica to read from
   */
  void measure(int step, Replica replica);

  /**
   * Called when the loss became non-finite at {@code step}; no more steps follow. Scalars not yet
   * known become infinite.
   */
  void diverged(int step);

  @Override
  default <T> T accept(Visitor<T> visitor) {
    return visitor.training(this);
  }
}
