package orrery.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import orrery.engine.device.CpuDevice;
import orrery.engine.device.Device;
import orrery.engine.plan.Dense;
import orrery.engine.plan.Elementwise;

class DifferenceTest {
  private static float[] of(float... numbers) {
    return numbers;
  }

  @Test
  void withoutToleranceEveryBitCountsButThoseOfNotANumber() {
    assertThat(Difference.between(of(1f, Float.NaN), of(1f, 0f / 0f * -1f), 0)).isEmpty();
    assertThat(Difference.between(of(1f, 0f), of(1f, -0f), 0))
        .contains("[1] expected 0 (00000000), was -0 (80000000)");
    assertThat(Difference.between(of(1f), of(1f, 2f), 0)).contains("expected 1 numbers, were 2");
  }

  @Test
  void aToleranceIsAPartOfTheLargestFiniteNumber() {
    float infinite = Float.POSITIVE_INFINITY;
    assertThat(Difference.between(of(8f, 1f, infinite), of(8f, 1.5f, infinite), 0.0625)).isEmpty();
    assertThat(Difference.between(of(8f, 1f), of(8f, 1.5f), 0.05))
        .contains("[1] expected 1 (3f800000), was 1.5 (3fc00000)");
    assertThat(Difference.between(of(8f, Float.NaN), of(8f, 1f), 0.5))
        .contains("[1] expected NaN (7fc00000), was 1 (3f800000)");
    assertThat(Difference.between(of(8f, infinite), of(8f, 1e30f), 0.5)).isPresent();
  }

  @Test
  void aDeviceWithOtherBitsKeepsTheContractWithinItsToleranceAlone() {
    Device fused = FaultyMemory.device(Dense.MatMul.class, ProductFaults::fusesMultiplyAndAdd);
    assertThat(failures(DeviceContract.sameBits(), "product NN", fused)).isPositive();
    assertThat(failures(DeviceContract.within(1e-5), "product NN", fused)).isZero();
    Device hiding = FaultyMemory.device(Elementwise.Activate.class, KernelFaults::hidesNotANumber);
    String special = "activation RELU, special values";
    assertThat(failures(DeviceContract.within(1e-5), special, hiding)).isPositive();
  }

  private static long failures(DeviceContract contract, String group, Device device) {
    return contract.cases().stream()
        .filter(one -> one.group().equals(group))
        .filter(one -> one.check(new CpuDevice(), device).isPresent())
        .count();
  }
}
