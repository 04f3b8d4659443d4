package orrery.engine.contract;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.device.Device;
import orrery.engine.math.Digest;

/**
 * The requirements on a device: to compute the numbers of the reference, and to stay within its own
 * memory.
 *
 * <pre>{@code
 * for (ContractCase one : DeviceContract.sameBits().cases()) {
 *   one.check(new CpuDevice(), device).ifPresent(System.out::println);
 * }
 * }</pre>
 */
public final class DeviceContract {
  /** The suffix of groups with values that float32 arithmetic treats specially. */
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

  /** Returns the contract of a device that claims the bits of the reference. */
  public static DeviceContract sameBits() {
    return new DeviceContract(0);
  }

  /**
   * Returns the contract of a device with a tolerance. A number that is not finite in the reference
   * must not be finite there, but infinity and NaN are not distinguished, and subnormal operands
   * may be taken for 0: shading languages promise no more.
   *
   * @param tolerance how far a number may be off, as a part of the largest one of its buffer
   */
  public static DeviceContract within(double tolerance) {
    return new DeviceContract(tolerance);
  }

  /** All cases; nothing is computed before they are checked. */
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
