package orrery.engine.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuartilesTest {

  @Test
  void quartilesAreThoseOfTypeSeven() {
    Quartiles quartiles = new Quartiles(1);
    quartiles.set(0, new double[] {4, 1, 3, 2, 99}, 4);
    assertThat(quartiles.low()).containsExactly(1.75);
    assertThat(quartiles.mid()).containsExactly(2.5);
    assertThat(quartiles.high()).containsExactly(3.25);
  }

  @Test
  void ofOneSampleAllThreeAreThatSampleAndOfNoneNaN() {
    Quartiles quartiles = new Quartiles(2);
    quartiles.set(0, new double[] {7}, 1);
    quartiles.set(1, new double[0], 0);
    assertThat(quartiles.low()).containsExactly(7, Double.NaN);
    assertThat(quartiles.high()).containsExactly(7, Double.NaN);
  }

  @Test
  void twoInfiniteSamplesDoNotMakeANaN() {
    Quartiles quartiles = new Quartiles(1);
    double infinity = Double.POSITIVE_INFINITY;
    quartiles.set(0, new double[] {infinity, 1, infinity, infinity}, 4);
    assertThat(quartiles.mid()).containsExactly(infinity);
  }
}
