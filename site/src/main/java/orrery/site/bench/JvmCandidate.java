package orrery.site.bench;

import java.util.function.LongSupplier;
import orrery.engine.bench.Bench;
import orrery.engine.bench.Workload;
import orrery.engine.device.Device;

/** A device of this JVM. */
public final class JvmCandidate implements Candidate {
  /** The prefix of the names of this JVM's devices. */
  public static final String JVM = "jvm ";

  private final Device device;
  private final LongSupplier nanoTime;

  /**
   * A device that is present.
   *
   * @param nanoTime the clock, such as {@code System::nanoTime}
   */
  public JvmCandidate(Device device, LongSupplier nanoTime) {
    this.device = device;
    this.nanoTime = nanoTime;
  }

  @Override
  public String name() {
    return JVM + device.info().name();
  }

  @Override
  public boolean supports(Workload workload) {
    return true;
  }

  @Override
  public double nanoseconds(Workload workload, int calls) {
    try (Bench bench = Bench.start(workload, device)) {
      long begin = nanoTime.getAsLong();
      bench.run(calls);
      return (double) (nanoTime.getAsLong() - begin);
    }
  }

  @Override
  public void close() {}
}
