package orrery.site.bench;

import orrery.engine.bench.Workload;

/** An implementation of the workloads that can be timed. It may run in another process. */
public interface Candidate extends AutoCloseable {
  /** The name in reports, such as {@code browser wasm-simd}. */
  String name();

  /** Returns whether it can do a workload. */
  boolean supports(Workload workload);

  /**
   * Sets a workload up afresh, repeats it and takes the time.
   *
   * @param calls the number of calls, at least 1
   * @return nanoseconds of all calls, without the setting up
   * @throws CandidateFailure if it can do no more
   */
  double nanoseconds(Workload workload, int calls) throws CandidateFailure;

  @Override
  void close();
}
