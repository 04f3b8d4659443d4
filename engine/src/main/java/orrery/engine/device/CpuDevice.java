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
    return new KernelSession(plan, replicas, step -> new CpuMemory(plan, step));
  }
}
