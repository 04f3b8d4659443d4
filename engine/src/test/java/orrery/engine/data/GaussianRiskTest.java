package orrery.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import orrery.engine.linalg.LeastSquares;
import orrery.engine.linalg.Matrix;
import orrery.engine.math.RandomStream;
import orrery.engine.math.Reference;

class GaussianRiskTest {
  @Test
  void theRiskIsThatOfTheReference() {
    for (Reference point : Reference.read("data/linear_risk.json").objects("finite_sample")) {
      double share = (double) point.integer("p") / point.integer("D");
      double norm = point.number("beta_norm_squared");
      double expected = point.number("expected_test_mse_including_noise");
      double risk =
          GaussianRisk.minimumNorm(
              point.integer("n"),
              point.integer("p"),
              norm * share,
              norm * (1 - share),
              point.number("sigma_squared"));
      if (Double.isInfinite(expected)) {
        assertThat(risk).isInfinite();
      } else {
        assertThat(risk).isCloseTo(expected, within(1e-12 * expected));
      }
    }
  }

  /** The reference is per sample: its lambda is the ridge by n, and all of the target is inside. */
  @Test
  void theRiskOfManyWithRidgeIsThatOfTheReference() {
    for (Reference point : Reference.read("data/linear_risk.json").objects("asymptotic")) {
      double noise = point.number("sigma_squared");
      double inside = point.number("r2");
      int features = (int) Math.round(1000 * point.number("gamma"));
      for (Reference ridge : point.objects("ridge")) {
        double expected = ridge.number("excess_risk");
        double risk =
            GaussianRisk.ofManyWithRidge(
                1000, features, inside, 0, noise, 1000 * ridge.number("lambda"));
        assertThat(risk).isCloseTo(expected, within(1e-12 * expected));
      }
      double best = GaussianRisk.bestRidge(features, inside, 0, noise);
      double least = point.number("optimal_ridge_excess_risk");
      assertThat(best).isCloseTo(1000 * point.number("optimal_lambda"), within(1e-12 * best));
      assertThat(GaussianRisk.ofManyWithRidge(1000, features, inside, 0, noise, best))
          .isCloseTo(least, within(1e-12 * least));
    }
  }

  @Test
  void theLeastRidgesMeetTheRiskWithoutOne() {
    for (int p : new int[] {200, 900, 1100, 3000}) {
      double tiny = GaussianRisk.ofManyWithRidge(1000, p, 0.7, 0.3, 0.25, 1e-9);
      double none = GaussianRisk.minimumNorm(1000, p, 0.7, 0.3, 0.25) - 0.25;
      assertThat(tiny).isCloseTo(none, within(0.02 * none));
    }
  }

  @Test
  void withoutFeaturesTheRiskIsThatOfPredictingZero() {
    assertThat(GaussianRisk.minimumNorm(1, 0, 0, 1, 0.25)).isEqualTo(1.25);
    assertThat(GaussianRisk.minimumNorm(2, 0, 0, 1, 0.25)).isEqualTo(1.25);
  }

  @Test
  void whatIsSeenWhollyAndWithoutNoiseIsLearntExactlyUpToTheThreshold() {
    assertThat(GaussianRisk.minimumNorm(10, 9, 1, 0, 0)).isZero();
    assertThat(GaussianRisk.minimumNorm(10, 10, 1, 0, 0)).isZero();
    assertThat(GaussianRisk.minimumNorm(10, 11, 1, 0, 0)).isCloseTo(1.0 / 11, within(1e-15));
  }

  @Test
  void theMeanOverManyDrawsMeetsTheRisk() {
    for (int p : new int[] {5, 12, 32, 60}) {
      double[] risks = new double[300];
      for (int seed = 0; seed < risks.length; seed++) {
        risks[seed] = drawn(seed, 20, p);
      }
      double mean = Arrays.stream(risks).average().orElseThrow();
      double variance =
          Arrays.stream(risks).map(r -> (r - mean) * (r - mean)).average().orElseThrow();
      double exact = GaussianRisk.minimumNorm(20, p, p / 60.0, 1 - p / 60.0, 0.09);
      assertThat(mean).isCloseTo(exact, within(3 * Math.sqrt(variance / risks.length)));
    }
  }

  /** The risk of one solution, 60 coordinates that count alike, noise 0.3. */
  private static double drawn(long seed, int n, int p) {
    double[] inputs = new double[n * 60];
    new RandomStream(seed, 1).normals(inputs);
    double[] y = new double[n];
    new RandomStream(seed, 2).normals(y);
    double beta = 1 / Math.sqrt(60);
    Matrix seen = Matrix.zeros(n, p);
    for (int i = 0; i < n; i++) {
      y[i] *= 0.3;
      for (int j = 0; j < 60; j++) {
        y[i] += inputs[i * 60 + j] * beta;
      }
      System.arraycopy(inputs, i * 60, seen.values(), i * p, p);
    }
    double risk = 0.09 + (60 - p) * beta * beta;
    for (double w : LeastSquares.minimumNorm(seen, y)) {
      risk += (w - beta) * (w - beta);
    }
    return risk;
  }
}
