package orrery.engine.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void quartilesAreThoseOfTypeSeven() {
    Spread spread = new Spread(1);
    spread.set(0, new double[] {4, 1, 3, 2, 99}, 4);
    assertThat(spread.low()).containsExactly(1.75);
    assertThat(spread.mid()).containsExactly(2.5);
    assertThat(spread.high()).containsExactly(3.25);
  }

  @Test
  void ofOneSampleAllThreeAreThatSampleAndOfNoneNaN() {
    Spread spread = new Spread(2);
    spread.set(0, new double[] {7}, 1);
    spread.set(1, new double[0], 0);
    assertThat(spread.low()).containsExactly(7, Double.NaN);
    assertThat(spread.high()).containsExactly(7, Double.NaN);
  }

  @Test
  void twoInfiniteSamplesDoNotMakeANaN() {
    Spread spread = new Spread(1);
    double infinity = Double.POSITIVE_INFINITY;
    spread.set(0, new double[] {infinity, 1, infinity, infinity}, 4);
    assertThat(spread.mid()).containsExactly(infinity);
  }
}
