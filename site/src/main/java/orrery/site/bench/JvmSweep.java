package orrery.site.bench;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import orrery.engine.device.Device;
import orrery.engine.run.Outcome;
import orrery.engine.study.Experiment;
import orrery.engine.threads.ParallelRuns;

/** A sweep on threads of this JVM. */
public final class JvmSweep implements Sweep {
  private final Experiment experiment;
  private final Supplier<Device> devices;
  private final LongSupplier nanoTime;

  /**
   * A sweep that was not run yet.
   *
   * @param devices makes one for each thread
   * @param nanoTime the clock
   */
  public JvmSweep(Experiment experiment, Supplier<Device> devices, LongSupplier nanoTime) {
    this.experiment = experiment;
    this.devices = devices;
    this.nanoTime = nanoTime;
  }

  @Override
  public String name() {
    return "jvm";
  }

  @Override
  public Finished run(int workers) throws CandidateFailure {
    long begin = nanoTime.getAsLong();
    try {
      Outcome outcome = new ParallelRuns(workers, devices).finish(experiment).outcome();
      return new Finished((double) (nanoTime.getAsLong() - begin), outcome.receipt());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CandidateFailure("the measurement was interrupted");
    }
  }
}
