package orrery.site.cli;

import java.util.List;
import java.util.Map;
import orrery.engine.device.CpuDevice;
import orrery.engine.device.Device;
import orrery.engine.device.DeviceInfo;
import orrery.engine.plan.Plan;

/** Stands for the vectors of a JVM that has them: the reference under their name. */
final class WithVectors implements Device {
  @Override
  public DeviceInfo info() {
    return new DeviceInfo("vector");
  }

  @Override
  public orrery.engine.device.Session open(Plan plan, int replicas) {
    return new CpuDevice().open(plan, replicas);
  }

  static Devices devices() {
    return new Devices(() -> List.of(new WithVectors(), new CpuDevice()));
  }

  /** Returns the setup of this machine, with these vectors. */
  static BenchSetup setup() {
    BenchSetup here = BenchSetup.of(Map.of());
    return new BenchSetup(
        devices().here(),
        here.browser(),
        here.compiler(),
        here.sweep(),
        here.rounds(),
        here.limit(),
        here.nanoTime());
  }
}
