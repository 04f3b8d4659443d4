package orrery.engine.contract;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.device.Device;
import orrery.engine.math.Digest;

/**
 * What a device must do to be one, with the numbers of the reference and inside its own memory.
 *
 * <pre>{@code
 * for (ContractCase one : DeviceContract.sameBits().cases()) {
 *   one.check(new CpuDevice(), device).ifPresent(System.out::println);
 * }
 * }</pre>
 */
public final class DeviceContract {
  /** Groups with this in their names hold what float32 arithmetic treats apart. */
  static final String SPECIAL = ", special values";

  private final double tolerance;
  private final List<ContractCase> cases = new ArrayList<>();

  private DeviceContract(double tolerance) {
    this.tolerance = tolerance;
    Transfers.addTo(this);
    Sessions.addTo(this);
    Refusals.addTo(this);
    Products.addTo(this);
    Rows.addTo(this);
    Activations.addTo(this);
    Elements.addTo(this);
    BatchNorms.addTo(this);
    LayerNorms.addTo(this);
    WeightNorms.addTo(this);
    Losses.addTo(this);
    Samplings.addTo(this);
    Updates.addTo(this);
    Runs.addTo(this);
  }

  /** For a device that claims the bits of the reference. */
  public static DeviceContract sameBits() {
    return new DeviceContract(0);
  }

  /**
   * For a device that does not. What is not finite in the reference must not be finite there, but
   * infinity and NaN are not told apart, and subnormal operands may be taken for 0: more no shading
   * language promises.
   *
   * @param tolerance how far a number may be off, as a part of the largest one of its buffer
   */
  public static DeviceContract within(double tolerance) {
    return new DeviceContract(tolerance);
  }

  /** Every case; nothing is computed before it is checked. */
  public List<ContractCase> cases() {
    return List.copyOf(cases);
  }

  void add(String group, String name, ContractCase.Exercise exercise) {
    cases.add(new ContractCase(group, name, Tolerance.of(tolerance), exercise));
  }

  /**
   * Adds a case in which numbers cancel.
   *
   * @param size of the numbers that do: what is left is not measured against itself
   */
  void addCancelling(String group, String name, double size, ContractCase.Exercise exercise) {
    cases.add(new ContractCase(group, name, new Tolerance(tolerance, size), exercise));
  }

  /** The groups, in the order of their cases. */
  public List<String> groups() {
    List<String> groups = new ArrayList<>();
    for (ContractCase one : cases) {
      if (!groups.contains(one.group())) {
        groups.add(one.group());
      }
    }
    return groups;
  }

  /** A digest of all that a device does in the cases of a group, bit for bit. */
  public String digest(String group, Device device) {
    Digest digest = new Digest();
    for (ContractCase one : cases) {
      if (one.group().equals(group)) {
        one.addTo(digest, device);
      }
    }
    return digest.text();
  }
}
