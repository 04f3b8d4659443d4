package orrery.engine.contract;

import orrery.engine.device.Device;
import orrery.engine.device.DeviceInfo;
import orrery.engine.device.KernelSession;
import orrery.engine.device.Session;
import orrery.engine.plan.Plan;

/** Executes plans in float64. */
final class Float64Device implements Device {
  private Float64Memory last;

  @Override
  public DeviceInfo info() {
    return new DeviceInfo("float64");
  }

  @Override
  public Session open(Plan plan, int replicas) {
    return new KernelSession(
        plan,
        replicas,
        step -> {
          last = new Float64Memory(plan, step);
          return last;
        });
  }

  /** The memory that was opened last: its numbers are not rounded. */
  Float64Memory last() {
    return last;
  }
}
