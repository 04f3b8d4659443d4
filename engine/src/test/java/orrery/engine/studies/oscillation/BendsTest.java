package orrery.engine.studies.oscillation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BendsTest {
  @Test
  void theEndsAndTheBendsAreKept() {
    assertThat(Bends.of(new double[] {0, 1, 2, 3, 2, 1, 0})).containsExactly(0, 3, 6);
    assertThat(Bends.of(new double[] {1, 1, 1, 1})).containsExactly(0, 3);
  }

  @Test
  void aBendBetweenTwoSamplesKeepsBoth() {
    assertThat(Bends.of(new double[] {0, 1, 1.5, 1, 0})).containsExactly(0, 1, 2, 3, 4);
    assertThat(Bends.of(new double[] {0, 1, 2, 2, 1, 0})).containsExactly(0, 2, 3, 5);
  }

  @Test
  void aGapIsKept() {
    assertThat(Bends.of(new double[] {0, Double.NaN, 2})).containsExactly(0, 1, 2);
  }
}
