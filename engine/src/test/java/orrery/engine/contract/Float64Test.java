package orrery.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import orrery.engine.device.CpuDevice;

/** The reference against another program: every case that does not stand on float32 itself. */
class Float64Test {
  private static final double KERNELS = 3e-6;
  private static final double RUNS = 1e-4;

  @TestFactory
  Stream<DynamicTest> theReferenceIsRightToAFewUnitsInTheLastPlace() {
    return DeviceContract.within(KERNELS).cases().stream()
        .filter(one -> !one.group().contains(DeviceContract.SPECIAL))
        .filter(one -> !one.group().equals("session") && !one.group().equals("transfer"))
        .filter(one -> !one.group().startsWith("training"))
        .map(Float64Test::test);
  }

  @TestFactory
  Stream<DynamicTest> wholeRunsStayTogether() {
    return DeviceContract.within(RUNS).cases().stream()
        .filter(one -> one.group().startsWith("training"))
        .map(Float64Test::test);
  }

  private static DynamicTest test(ContractCase one) {
    return DynamicTest.dynamicTest(
        one.group() + ": " + one.name(),
        () -> assertThat(one.check(new Float64Device(), new CpuDevice())).isEmpty());
  }
}
