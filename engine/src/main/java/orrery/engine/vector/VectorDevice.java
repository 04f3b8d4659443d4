package orrery.engine.vector;

import java.util.Optional;
import orrery.engine.device.Device;
import orrery.engine.device.DeviceInfo;
import orrery.engine.device.KernelSession;
import orrery.engine.device.Session;
import orrery.engine.plan.Plan;

/**
 * The JVM's vector instructions, by {@code jdk.incubator.vector}. It gives the bits of the
 * reference, however long the vectors are.
 *
 * <pre>{@code
 * Device device = VectorDevice.find().orElseGet(CpuDevice::new);
 * }</pre>
 *
 * <p>This class itself has no link to the module, so that it loads where the module is not.
 */
public final class VectorDevice implements Device {
  /** The system property for the length of the vectors: 64, 128, 256 or 512. */
  public static final String BITS = "orrery.vector.bits";

  private static final String MODULE = "jdk.incubator.vector";

  private VectorDevice() {}

  /**
   * Returns the device; empty if this JVM was started without {@code --add-modules
   * jdk.incubator.vector}, or without its optimising compiler, which alone turns vectors into
   * instructions (all others allocate objects, a hundred times slower than scalar code).
   */
  public static Optional<Device> find() {
    boolean resolved = ModuleLayer.boot().findModule(MODULE).isPresent();
    return resolved && optimises(System.getProperty("java.vm.info", ""))
        ? Optional.of(new VectorDevice())
        : Optional.empty();
  }

  /** HotSpot's word for how it executes: {@code mixed mode}, when all its compilers are there. */
  static boolean optimises(String mode) {
    return mode.contains("mixed mode") && !mode.contains("emulated-client");
  }

  @Override
  public DeviceInfo info() {
    return new DeviceInfo("vector");
  }

  @Override
  public Session open(Plan plan, int replicas) {
    return new KernelSession(plan, replicas, step -> new VectorMemory(plan, step));
  }
}
