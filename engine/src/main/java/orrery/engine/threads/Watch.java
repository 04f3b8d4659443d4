package orrery.engine.threads;

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
}
