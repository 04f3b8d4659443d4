package orrery.site.trials;

import java.util.List;
import orrery.engine.study.Experiment;
import orrery.engine.threads.ParallelRuns.Completion;
import orrery.engine.threads.Watch;

/**
 * Somebody who runs experiments to their ends.
 *
 * <pre>{@code
 * Runs runs = new ParallelRuns(4, CpuDevice::new)::finish;
 * }</pre>
 */
public interface Runs {
  /**
   * Runs several experiments.
   *
   * @param then extracts a result from a finished run, on any thread
   * @param watch is told how far they have come
   * @return the results of {@code then}, in the order of the experiments
   * @throws InterruptedException if the calling thread is interrupted
   */
  <T> List<T> finish(List<Experiment> experiments, Completion<T> then, Watch watch)
      throws InterruptedException;
}
