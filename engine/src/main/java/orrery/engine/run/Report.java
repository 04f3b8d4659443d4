package orrery.engine.run;

import orrery.engine.study.Measurements;

/**
 * The state of a trial after some units of its work: all that one worker sends to another.
 *
 * @param trial its number in the {@link TrialOrder}
 * @param done how many units were done, at least 1
 * @param units how many the whole takes
 * @param divergedAt the step at which the loss stopped being finite, or {@link #CONVERGENT}
 * @param measurements what has been measured so far
 */
public record Report(int trial, int done, int units, int divergedAt, Measurements measurements) {
  /** The value of {@code divergedAt} without divergence. */
  public static final int CONVERGENT = -1;

  /** Returns whether the trial is finished. */
  public boolean finished() {
    return done >= units || diverged();
  }

  boolean diverged() {
    return divergedAt != CONVERGENT;
  }

  /** The share of its units that are done, from 0 to 1. */
  public double share() {
    return finished() ? 1 : (double) done / units;
  }
}
