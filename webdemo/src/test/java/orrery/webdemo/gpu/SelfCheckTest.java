package orrery.webdemo.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import orrery.engine.device.CpuDevice;
import orrery.engine.math.Decimal;

/** The comparison of a device with numbers that the reference computed once. */
class SelfCheckTest {
  @Test
  void theRecordedNumbersAreThoseOfTheReference() {
    List<SelfCheck.Sum> sums = SelfCheck.sums(new CpuDevice());
    assertThat(SelfCheck.of(new CpuDevice()).distance())
        .as(
            "SelfCheck.EXPECTED is to be %s",
            sums.stream()
                .map(sum -> Decimal.text(sum.value(), 10))
                .collect(Collectors.joining(", ", "{", "}")))
        .isLessThan(1e-9);
  }

  @Test
  void aDistanceBeyondRoundingIsAReason() {
    assertThat(new SelfCheck(1e-5).reason()).isEmpty();
    assertThat(new SelfCheck(0.0123).reason())
        .isEqualTo("the GPU computes other numbers: they are off by about 0.01 of their size");
    assertThat(new SelfCheck(Double.POSITIVE_INFINITY).reason())
        .isEqualTo("the GPU computes numbers that are not finite");
  }

  @Test
  void aSumThatIsNotFiniteIsInfinitelyFar() {
    assertThat(new SelfCheck.Sum(Double.NaN, Double.NaN).distance(1)).isInfinite();
    assertThat(new SelfCheck.Sum(0, 0).distance(1)).as("all zeros").isInfinite();
    assertThat(new SelfCheck.Sum(1, 2).distance(1.5)).isEqualTo(0.25);
  }
}
