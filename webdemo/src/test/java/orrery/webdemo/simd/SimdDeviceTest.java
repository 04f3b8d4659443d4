package orrery.webdemo.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import orrery.engine.contract.ContractCase;
import orrery.engine.contract.DeviceContract;
import orrery.engine.device.CpuDevice;

class SimdDeviceTest {
  /** Groups that take an interpreter minutes, or more memory than it has: a browser runs them. */
  private static final Set<String> LONG =
      Set.of(
          "session",
          "training, 2-128-128-1, momentum",
          "training, 64-256-10, momentum, cross-entropy");

  private static Interpreter interpreter;

  @BeforeAll
  static void load() {
    interpreter = new Interpreter();
  }

  @AfterAll
  static void close() {
    interpreter.close();
  }

  @TestFactory
  Stream<DynamicTest> itHasTheBitsOfTheReference() {
    DeviceContract contract = DeviceContract.sameBits();
    SimdDevice device = new SimdDevice(interpreter.kernels(), interpreter.memory());
    assertThat(contract.groups()).containsAll(LONG);
    return contract.groups().stream()
        .filter(group -> !LONG.contains(group))
        .map(
            group ->
                DynamicTest.dynamicTest(
                    group,
                    () ->
                        assertThat(contract.cases())
                            .filteredOn(one -> one.group().equals(group))
                            .isNotEmpty()
                            .flatExtracting(one -> fault(one, device))
                            .isEmpty()));
  }

  private static List<String> fault(ContractCase one, SimdDevice device) {
    return one.check(new CpuDevice(), device).stream()
        .map(found -> one.name() + ": " + found)
        .toList();
  }
}
