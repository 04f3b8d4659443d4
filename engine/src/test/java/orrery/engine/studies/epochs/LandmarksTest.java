package orrery.engine.studies.epochs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LandmarksTest {
  private static final double[] TIMES = {1, 2, 3, 4, 5, 6};

  @Test
  void theMinimumIsWhereTheGreatestRiseBegins() {
    Landmarks marks = Landmarks.of(TIMES, new double[] {5, 4, 6, 3, 7, 2});
    assertThat(marks).isEqualTo(new Landmarks(4, 3, 5, 7, 6, 2));
    assertThat(marks.rises()).isTrue();
    assertThat(marks.fallsAgain()).isTrue();
  }

  @Test
  void whatOnlyFallsHasItsMinimumAndItsPeakAtTheEnd() {
    Landmarks marks = Landmarks.of(TIMES, new double[] {6, 5, 4, 3, 2, 1});
    assertThat(marks).isEqualTo(new Landmarks(6, 1, 6, 1, Double.POSITIVE_INFINITY, 1));
    assertThat(marks.rises()).isFalse();
  }

  @Test
  void aRiseBelowATwentiethIsNone() {
    assertThat(Landmarks.of(TIMES, new double[] {6, 5, 5.2, 3, 2, 1}).peakTime()).isEqualTo(6);
    assertThat(Landmarks.of(TIMES, new double[] {6, 5, 5.3, 3, 2, 1}).peakTime()).isEqualTo(3);
  }

  @Test
  void noiseOfRoundingIsNoRise() {
    Landmarks marks = Landmarks.of(TIMES, new double[] {6, 5, 1e-9, 1e-31, 3e-31, 2e-31});
    assertThat(marks.rises()).isFalse();
  }

  @Test
  void whatRisesToTheEndIsNeverBack() {
    Landmarks marks = Landmarks.of(TIMES, new double[] {3, 2, 1, 2, 3, 4});
    assertThat(marks).isEqualTo(new Landmarks(3, 1, 6, 4, Double.POSITIVE_INFINITY, 4));
    assertThat(marks.rises()).isTrue();
    assertThat(marks.fallsAgain()).isFalse();
  }
}
