package orrery.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import orrery.engine.device.CpuDevice;
import orrery.engine.device.Device;
import orrery.engine.kernel.Dense;
import orrery.engine.kernel.Elementwise;

class DifferenceTest {
  private static float[] of(float... numbers) {
    return numbers;
  }

  @Test
  void withoutToleranceEveryBitCountsButThoseOfNotANumber() {
    assertThat(Difference.between(of(1f, Float.NaN), of(1f, 0f / 0f * -1f), Tolerance.NONE))
        .isEmpty();
    assertThat(Difference.between(of(1f, 0f), of(1f, -0f), Tolerance.NONE))
        .contains("[1] expected 0 (00000000), was -0 (80000000)");
    assertThat(Difference.between(of(1f), of(1f, 2f), Tolerance.NONE))
        .contains("expected 1 numbers, were 2");
  }

  @Test
  void aToleranceIsAPartOfTheLargestFiniteNumber() {
    float infinite = Float.POSITIVE_INFINITY;
    assertThat(
            Difference.between(of(8f, 1f, infinite), of(8f, 1.5f, infinite), Tolerance.of(0.0625)))
        .isEmpty();
    assertThat(Difference.between(of(8f, 1f), of(8f, 1.5f), Tolerance.of(0.05)))
        .contains("[1] expected 1 (3f800000), was 1.5 (3fc00000)");
    assertThat(Difference.between(of(8f, Float.NaN), of(8f, 1f), Tolerance.of(0.5)))
        .contains("[1] expected NaN (7fc00000), was 1 (3f800000)");
    assertThat(Difference.between(of(8f, infinite), of(8f, 1e30f), Tolerance.of(0.5))).isPresent();
  }

  @Test
  void whatCancelsIsMeasuredAgainstWhatItWasMadeOf() {
    float[] noise = of(-7e-8f, 0f);
    Tolerance tolerance = new Tolerance(1e-4, 2);
    assertThat(Difference.between(noise, of(7e-8f, 1e-7f), tolerance)).isEmpty();
    assertThat(Difference.between(noise, of(3e-4f, 0f), tolerance))
        .contains("[0] expected -6.99999987e-8 (b39652e8), was 0.000300000014 (399d4952)");
    assertThat(Difference.between(of(4f), of(4.0005f), tolerance)).isPresent();
  }

  @Test
  void withinAToleranceWhatIsNotFiniteStaysSoButOfWhateverKind() {
    float[] kinds = of(Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
    float[] others = of(Float.POSITIVE_INFINITY, Float.NaN, Float.NaN);
    assertThat(Difference.between(kinds, others, Tolerance.of(1e-4))).isEmpty();
    assertThat(Difference.between(kinds, others, Tolerance.NONE)).isPresent();
    assertThat(Difference.between(of(Float.NaN), of(0f), Tolerance.of(1e-4)))
        .contains("[0] expected NaN (7fc00000), was 0 (00000000)");
    assertThat(Difference.between(of(0f), of(Float.NaN), Tolerance.of(1e-4)))
        .contains("[0] expected 0 (00000000), was NaN (7fc00000)");
  }

  @Test
  void withinAToleranceSubnormalOperandsMayBeTakenForZero() {
    String special = "multiply, special values"; // where infinity meets subnormal numbers
    Device zeros =
        FaultyMemory.device(
            Elementwise.Multiply.class, KernelFaults::takesSubnormalOperandsForZero);
    assertThat(failures(DeviceContract.sameBits(), special, zeros)).isPositive();
    assertThat(failures(DeviceContract.within(1e-5), special, zeros)).isZero();
    Device hiding = FaultyMemory.device(Elementwise.Multiply.class, KernelFaults::hidesInfinity);
    assertThat(failures(DeviceContract.within(1e-5), special, hiding)).isPositive();
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
