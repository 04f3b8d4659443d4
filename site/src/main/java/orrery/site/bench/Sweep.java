package orrery.site.bench;

/** The same sweep, run by some number of workers. */
public interface Sweep {
  /** The place where it runs, such as {@code jvm}. */
  String name();

  /**
   * Runs all of it.
   *
   * @param workers at least 1
   * @throws CandidateFailure if it cannot be run any more
   */
  Finished run(int workers) throws CandidateFailure;

  /**
   * A sweep that was run.
   *
   * @param nanoseconds it took
   * @param receipt of its results, which depends on neither the place nor the number of workers
   */
  record Finished(double nanoseconds, String receipt) {}
}
