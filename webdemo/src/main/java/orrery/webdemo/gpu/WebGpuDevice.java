package orrery.webdemo.gpu;

import orrery.engine.device.Device;
import orrery.engine.device.DeviceInfo;
import orrery.engine.device.Session;
import orrery.engine.plan.LimitExceeded;
import orrery.engine.plan.Plan;

/**
 * The reader's GPU. Its numbers are those of the reference within a tolerance, and not its bits.
 *
 * <p>All calls of its sessions that wait for the GPU have to come from a {@link Thread}; only one
 * may use the device at a time.
 *
 * <pre>{@code
 * new Thread(() -> train(new WebGpuDevice().open(plan, 64))).start();
 * }</pre>
 */
public final class WebGpuDevice implements Device {
  /**
   * The permitted error of a number, relative to the largest one of its buffer. A GPU may add in
   * any order, fuse a product with a sum, and be off by a few units in the last place when it
   * divides or takes a root (WGSL, 15.7.4), and training multiplies what it begins with.
   */
  public static final double TOLERANCE = 1e-4;

  private final GpuHost host;

  /** The device of the host that this module was loaded by. */
  public WebGpuDevice() {
    this(new ImportedHost());
  }

  WebGpuDevice(GpuHost host) {
    this.host = host;
  }

  @Override
  public DeviceInfo info() {
    return new DeviceInfo("webgpu");
  }

  /**
   * {@inheritDoc}
   *
   * @throws LimitExceeded if the replicas need more than this GPU gives to a kernel, too
   * @throws GpuFault if the GPU has no memory left, or refuses a kernel
   * @throws DeviceLost if the GPU went away
   */
  @Override
  public Session open(Plan plan, int replicas) {
    return new GpuSession(host, plan, replicas);
  }
}
