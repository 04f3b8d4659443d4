package orrery.engine.contract;

import java.util.Optional;
import orrery.engine.device.Device;
import orrery.engine.math.Digest;

/**
 * One requirement on a device.
 *
 * <pre>{@code
 * contractCase.check(new CpuDevice(), device)   // Optional[result: [3] expected 0.1 (3dcccccd), was 0 (00000000)]
 * }</pre>
 */
public final class ContractCase {
  /** An exercise of a device, with what is observed. */
  interface Exercise {
    /** Runs it, and returns the observations. */
    Observations run(Device device);
  }

  private final String group;
  private final String name;
  private final Tolerance tolerance;
  private final Exercise exercise;

  ContractCase(String group, String name, Tolerance tolerance, Exercise exercise) {
    this.group = group;
    this.name = name;
    this.tolerance = tolerance;
    this.exercise = exercise;
  }

  /** The group of the case, such as a kernel: {@code product NT}. */
  public String group() {
    return group;
  }

  /** The name of the case, unique in its group. */
  public String name() {
    return name;
  }

  /**
   * Runs the case on both devices.
   *
   * <p>Within a tolerance, a device may also take subnormal operands for 0 (WGSL, 15.7.2): it then
   * has to do what the reference does with zeros in their place.
   *
   * @param reference the device whose numbers are right
   * @param device the device to check
   * @return the fault of the device; empty if it conforms
   */
  public Optional<String> check(Device reference, Device device) {
    Observations seen = observe(device);
    Optional<String> found = observe(reference).difference(seen, tolerance);
    if (found.isEmpty() || tolerance.isNone()) {
      return found;
    }
    Observations zeros = observe(new SubnormalsAsZeros(reference));
    return zeros.difference(seen, tolerance).isEmpty() ? Optional.empty() : found;
  }

  /** Adds all that a device does in this case, bit for bit, to a digest. */
  public void addTo(Digest digest, Device device) {
    observe(device).addTo(digest);
  }

  /** Records an exception as the device's behaviour: the other cases still run. */
  private Observations observe(Device device) {
    try {
      return exercise.run(device);
    } catch (RuntimeException e) {
      Observations observations = new Observations();
      observations.fault("threw: " + e.getMessage());
      return observations;
    }
  }
}
