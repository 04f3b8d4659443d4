package orrery.engine.device;

import orrery.engine.plan.Plan;

/**
 * The reference: plain Java on {@code float[]}, one method for each kernel. Every other device must
 * give the same bits, or say that it does not.
 */
public final class CpuDevice implements Device {
  @Override
  public DeviceInfo info() {
    return new DeviceInfo("cpu");
  }

  @Override
  public Session open(Plan plan, int replicas) {
    if (replicas < 1) {
      throw new IllegalArgumentException("a session needs at least one replica, not " + replicas);
    }
    if (Math.multiplyExact(plan.bytes(), (long) replicas) > Plan.MAX_BYTES) {
      throw new IllegalArgumentException(
          replicas + " replicas need more than " + Plan.MAX_BYTES + " bytes together");
    }
    return new CpuSession(plan, replicas);
  }
}
