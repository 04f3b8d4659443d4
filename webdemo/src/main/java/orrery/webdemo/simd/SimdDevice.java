package orrery.webdemo.simd;

import orrery.engine.device.Device;
import orrery.engine.device.DeviceInfo;
import orrery.engine.device.KernelSession;
import orrery.engine.device.Session;
import orrery.engine.plan.Plan;

/**
 * The browser's SIMD device, with the bits of {@code CpuDevice}. It may be used where the host has
 * loaded the kernels' module.
 */
public final class SimdDevice implements Device {
  private final SimdKernels kernels;
  private final LinearMemory memory;

  /** The device of the module that this is part of. */
  public SimdDevice() {
    this(new ImportedKernels(), new HeapMemory());
  }

  SimdDevice(SimdKernels kernels, LinearMemory memory) {
    this.kernels = kernels;
    this.memory = memory;
  }

  @Override
  public DeviceInfo info() {
    return new DeviceInfo("wasm-simd");
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the host has no memory left
   */
  @Override
  public Session open(Plan plan, int replicas) {
    return new KernelSession(plan, replicas, new Replicas(kernels, memory, plan, replicas));
  }
}
