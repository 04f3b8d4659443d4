package orrery.engine.studies.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static orrery.engine.studies.StudyRuns.finding;

import org.junit.jupiter.api.Test;
import orrery.engine.figure.Mark;
import orrery.engine.math.Digest;
import orrery.engine.run.Run;
import orrery.engine.studies.StudyRuns;
import orrery.engine.study.Curve;
import orrery.engine.study.Experiment;

class EdgeOfStabilityTest {
  private static Experiment experiment(String entries) {
    return StudyRuns.parse(new EdgeOfStability(), entries).orElseThrow();
  }

  private static Run finished(String entries) {
    return StudyRuns.finished(new EdgeOfStability(), entries);
  }

  /** NumPy over three other starts: edge 1.0000 to 1.0028, touch 80 to 320, loss 1e-4 to 1e-3. */
  @Test
  void theDefaultExperimentEndsAtTheEdgeWithTheSameBitsEverywhere() {
    Run run = finished("");
    Digest digest = new Digest();
    run.results().addTo(digest);
    assertThat(digest.text()).isEqualTo("319d-4cdb-07fb-55ff");
    for (int seed = 0; seed < 3; seed++) {
      double[] scalars = run.results().trial(0, seed).orElseThrow().scalars();
      assertThat(scalars[0]).isBetween(0.98, 1.02);
      assertThat(scalars[1]).isBetween(0.0, 400.0);
      assertThat(scalars[2]).isLessThan(2e-3);
    }
    assertThat(finding(run, "finite.share")).isEqualTo(1);
    assertThat(run.figure().summary())
        .matches(
            "At the end of training the sharpness is (1|0\\.99\\d|1\\.0\\d*) times what the learning"
                + " rate admits, and the loss [-.e0-9]+\\.");
  }

  /** NumPy over three other starts: 0.047 to 0.068. */
  @Test
  void aSmallRateNeverComesNearItsEdge() {
    Run run = finished(":rate: 0.005\n:seeds: 2");
    assertThat(finding(run, "edge")).isLessThan(0.2);
    assertThat(finding(run, "touch")).isInfinite();
  }

  @Test
  void aRateFarBeyondTheFirstEdgeDivergesAndThatIsAResult() {
    Run run = finished(":rate: 1\n:seeds: 2");
    assertThat(finding(run, "edge")).isInfinite();
    assertThat(finding(run, "finite.share")).isZero();
    assertThat(finding(run, "sharpness-start")).isBetween(5.0, 40.0);
    assertThat(run.figure().summary())
        .isEqualTo("At the end of training there is none: training diverges.");
  }

  @Test
  void aFewRatesAreComparedAndManyAreAnAxis() {
    assertThat(experiment(":rate: 0.05, 0.1").arms().parameter()).isEqualTo("rate");
    assertThat(experiment(":rate: 0.02..0.2:9").sweep().parameter()).isEqualTo("rate");
    Run run = finished(":rate: 0.05, 0.1\n:steps: 200\n:seeds: 1");
    assertThat(run.figure().panels().get(1).marks().stream().map(Mark::name))
        .containsExactly("2/η, η = 0.05", "2/η, η = 0.1", "η = 0.05", "η = 0.1");
  }

  @Test
  void everyPlaceIsMeasuredWhateverTheNumberOfSteps() {
    for (int steps : new int[] {100, 120, 777, 1000}) {
      Run run = finished(":steps: " + steps + "\n:seeds: 1\n:width: 4");
      for (Curve curve : run.results().trial(0, 0).orElseThrow().curves()) {
        assertThat(curve.y()).doesNotContain(Double.NaN);
      }
      assertThat(finding(run, "loss")).isFinite();
    }
  }
}
