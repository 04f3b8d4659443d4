package orrery.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import orrery.engine.device.CpuDevice;
import orrery.engine.device.Device;

/**
 * The contract of the devices as tests, for a factory to return.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> everyCase() {
 *   return ContractTests.of(new VectorDevice());
 * }
 * }</pre>
 */
public final class ContractTests {
  private ContractTests() {}

  /** Returns a test for every case against the reference, and for the recorded digests. */
  public static Stream<DynamicNode> of(Device device) {
    DeviceContract contract = DeviceContract.sameBits();
    return Stream.concat(
        contract.cases().stream()
            .map(
                one ->
                    DynamicTest.dynamicTest(
                        one.group() + ": " + one.name(),
                        () ->
                            assertThat(one.check(new CpuDevice(), device))
                                .as(one.group() + ": " + one.name())
                                .isEmpty())),
        Stream.of(
            DynamicTest.dynamicTest(
                "the digests that are written down",
                () -> assertThat(digests(contract, device)).isEqualTo(Golden.digests()))));
  }

  /** One line for each group of cases, as {@link Golden} has them. */
  static List<String> digests(DeviceContract contract, Device device) {
    return contract.groups().stream()
        .map(group -> group + ": " + contract.digest(group, device))
        .toList();
  }
}
