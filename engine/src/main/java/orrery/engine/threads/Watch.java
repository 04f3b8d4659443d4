package orrery.engine.threads;

import orrery.engine.run.Report;

/**
 * Somebody who is told how far runs have come, on any of their threads, after each unit of work.
 */
public interface Watch {
  /** Nobody. */
  Watch NONE = (trials, share) -> {};

  /**
   * Tells how far they have come.
   *
   * @param trials the number of trials that are finished
   * @param share the share of the work that is done, from 0 to 1
   */
  void at(int trials, double share);

  /**
   * Tells the last report of a trial.
   *
   * @param experiment which of the experiments, from 0
   */
  default void finished(int experiment, Report report) {}
}
