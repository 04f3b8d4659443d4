package orrery.engine.studies.epochs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import orrery.engine.linalg.Matrix;
import orrery.engine.linalg.SymmetricEigen;

class GradientFlowTest {
  private static final Matrix COVARIANCE = Matrix.of(2, 2, 2, 0.5, 0.5, 0.1875);
  private static final double[] CORRELATIONS = {1, -1};

  @Test
  void gradientDescentInSmallStepsFollowsIt() {
    GradientFlow flow = new GradientFlow(SymmetricEigen.of(COVARIANCE), CORRELATIONS);
    double[] w = new double[2];
    double step = 1e-4;
    for (int k = 0; k < 50_000; k++) {
      double[] pull = COVARIANCE.times(w);
      for (int j = 0; j < 2; j++) {
        w[j] += step * (CORRELATIONS[j] - pull[j]);
      }
    }
    assertThat(flow.at(5)).containsExactly(w, within(1e-3));
  }

  @Test
  void itEndsAtLeastSquares() {
    GradientFlow flow = new GradientFlow(SymmetricEigen.of(COVARIANCE), CORRELATIONS);
    assertThat(flow.at(1e5)).containsExactly(new double[] {5.5, -20}, within(1e-9));
  }

  @Test
  void slowDirectionsAreLearntInProportionToTime() {
    assertThat(GradientFlow.gain(3, 0)).isEqualTo(3);
    assertThat(GradientFlow.gain(3, -1e-17)).isEqualTo(3);
    assertThat(GradientFlow.gain(3, 1e-17)).isCloseTo(3, within(1e-14));
    assertThat(GradientFlow.gain(1e5, 4)).isEqualTo(0.25);
    assertThat(GradientFlow.gain(1, 1)).isCloseTo(1 - 1 / Math.E, within(1e-15));
  }
}
