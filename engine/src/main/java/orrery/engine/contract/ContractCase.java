package orrery.engine.contract;

import java.util.Optional;
import orrery.engine.device.Device;
import orrery.engine.math.Digest;

/**
 * One thing that a device must do.
 *
 * <pre>{@code
 * contractCase.check(new CpuDevice(), device)   // Optional[result: [3] expected 0.1 (3dcccccd), was 0 (00000000)]
 * }</pre>
 */
public final class ContractCase {
  /** Something to do with a device, and to look at. */
  interface Exercise {
    /** Plays it, and tells what was seen. */
    Observations on(Device device);
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

  /** What it belongs to, such as a kernel: {@code product NT}. */
  public String group() {
    return group;
  }

  /** What it is, unique in its group. */
  public String name() {
    return name;
  }

  /**
   * Plays the case on both devices.
   *
   * <p>Within a tolerance, a device may also take subnormal operands for 0 (WGSL, 15.7.2): it then
   * has to do what the reference does with zeros in their place.
   *
   * @param reference which numbers are right
   * @param device who has to give them
   * @return what is wrong with the device; nothing if all is well
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

  /** What a device threw is what it did: the other cases are still worth a look. */
  private Observations observe(Device device) {
    try {
      return exercise.on(device);
    } catch (RuntimeException e) {
      Observations observations = new Observations();
      observations.fault("threw: " + e.getMessage());
      return observations;
    }
  }
}
