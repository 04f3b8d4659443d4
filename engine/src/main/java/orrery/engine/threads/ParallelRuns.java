package orrery.engine.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import orrery.engine.device.Device;
import orrery.engine.run.RunProgress;
import orrery.engine.study.Experiment;

/**
 * Runs experiments to their ends, with their trials spread over threads. Results, receipts and the
 * step of a divergence do not depend on how many threads there are.
 *
 * <pre>{@code
 * RunProgress progress = new ParallelRuns(4, CpuDevice::new).finish(experiment);
 * progress.outcome().receipt();
 * }</pre>
 *
 * <p>The calling thread is one of the workers. All trials in progress hold at most {@link
 * orrery.engine.plan.Plan#MAX_BYTES} together: one that would need more waits.
 */
public final class ParallelRuns {
  private final int threads;
  private final Supplier<? extends Device> devices;

  /**
   * Runs on {@code threads} threads.
   *
   * @param threads at least 1; with 1, no thread is ever started
   * @param devices makes a device for each thread: no device is shared
   */
  public ParallelRuns(int threads, Supplier<? extends Device> devices) {
    if (threads < 1) {
      throw new IllegalArgumentException("a run needs at least one thread, not " + threads);
    }
    this.threads = threads;
    this.devices = devices;
  }

  /** Runs one experiment; see {@link #finish(List, Completion, Watch)}. */
  public RunProgress finish(Experiment experiment) throws InterruptedException {
    return finish(List.of(experiment), (number, progress) -> progress).get(0);
  }

  /** Runs several experiments; see {@link #finish(List, Completion, Watch)}. */
  public <T> List<T> finish(List<Experiment> experiments, Completion<T> then)
      throws InterruptedException {
    return finish(experiments, then, Watch.NONE);
  }

  /**
   * Runs several experiments. Their trials are taken in the order of the list, so that only a few
   * experiments are under way at a time.
   *
   * @param then extracts a result from a finished run, on any of the threads; the run itself is not
   *     kept
   * @param watch is told how far they have come
   * @return the results of {@code then}, in the order of the experiments
   * @throws InterruptedException if the calling thread is interrupted; all threads have ended then
   * @throws IllegalStateException if a trial fails; the message names it, and all threads have
   *     ended
   */
  public <T> List<T> finish(List<Experiment> experiments, Completion<T> then, Watch watch)
      throws InterruptedException {
    TrialQueue<T> queue = new TrialQueue<>(experiments, then, watch);
    List<Thread> others = new ArrayList<>();
    try {
      for (int i = 1; i < Math.min(threads, trials(experiments)); i++) {
        Thread other = new Thread(() -> queue.work(devices), "orrery-trials-" + i);
        other.setDaemon(true);
        other.start();
        others.add(other);
      }
      queue.work(devices);
    } finally {
      queue.end(others);
    }
    return queue.results();
  }

  private static long trials(List<Experiment> experiments) {
    long sum = 0;
    for (Experiment experiment : experiments) {
      sum += experiment.trials();
    }
    return sum;
  }

  /** A function that extracts a result from a finished run. */
  public interface Completion<T> {
    /**
     * Extracts the result.
     *
     * @param number which of the experiments, from 0
     * @param progress its run, which is finished
     */
    T apply(int number, RunProgress progress);
  }
}
