package orrery.engine.studies.oscillation;

import static org.assertj.core.api.Assertions.assertThat;
import static orrery.engine.studies.StudyRuns.finding;

import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.engine.device.CpuDevice;
import orrery.engine.figure.Mark;
import orrery.engine.math.Digest;
import orrery.engine.run.Run;
import orrery.engine.studies.StudyRuns;
import orrery.engine.study.Experiment;
import orrery.engine.study.Measurements;

class ReluOscillationTest {
  private static Experiment experiment(String entries) {
    return StudyRuns.parse(new ReluOscillation(), entries).orElseThrow();
  }

  private static Run finished(String entries) {
    return StudyRuns.finished(new ReluOscillation(), entries);
  }

  @Test
  void theDefaultExperimentGivesTheSameBitsEverywhere() {
    Run run = finished("");
    Digest digest = new Digest();
    run.results().addTo(digest);
    assertThat(digest.text()).isEqualTo("24bf-0b83-a7e5-8d80");
    assertThat(finding(run, "pieces")).isEqualTo(16);
    assertThat(finding(run, "maxima")).isEqualTo(8);
    assertThat(finding(run, "crossings")).isEqualTo(16);
    assertThat(finding(run, "deep-parameters")).isEqualTo(25);
    assertThat(finding(run, "shallow-parameters")).isEqualTo(25);
    assertThat(finding(run, "shallow-units")).isEqualTo(8);
    assertThat(finding(run, "shallow-pieces")).isLessThanOrEqualTo(9);
    assertThat(finding(run, "shallow-crossings")).isLessThanOrEqualTo(9);
    assertThat(finding(run, "error")).isBetween(0.85, 1.0);
    assertThat(finding(run, "error.best")).isBetween(0.85, finding(run, "error"));
    assertThat(finding(run, "misclassified"))
        .isGreaterThanOrEqualTo(finding(run, "misclassified-least"));
  }

  @Test
  void withAsManyParametersTheShallowNetworkFails() {
    Run run = finished(":depth: 4, 5, 6\n:seeds: 3");
    double[] error = run.results().measure("error").mid();
    assertThat(error[0]).isGreaterThan(0.85);
    assertThat(error[1]).isGreaterThan(0.95);
    assertThat(error[2]).isGreaterThan(0.95);
    assertThat(run.results().measure("pieces").mid()).containsExactly(16, 32, 64);
    assertThat(run.figure().summary())
        .matches(
            "The relative error of the trained network goes from 0\\.9\\d* to 0\\.99\\d? as depth"
                + " goes from 4 to 6; the constant one half has 1\\.");
  }

  /** Over 25 starts of each: shallow .84 .28 0, exact shape .40 0 0, three layers 1 .96 .92. */
  @Test
  void aWiderDeepNetworkLearnsWhatTheExactShapeDoesNot() {
    Run run = finished(":network: shallow, exact-shape, 3x16\n:depth: 1, 2\n:seeds: 4");
    assertThat(finding(run, "success.share[depth=1,network=3x16]")).isEqualTo(1);
    assertThat(finding(run, "success.share[depth=2,network=3x16]")).isGreaterThanOrEqualTo(0.75);
    assertThat(finding(run, "success.share[depth=2,network=exact-shape]")).isZero();
    assertThat(finding(run, "error[depth=2,network=exact-shape]")).isGreaterThan(0.5);
    assertThat(finding(run, "shallow-parameters[depth=2,network=exact-shape]"))
        .isEqualTo(finding(run, "deep-parameters[depth=2,network=exact-shape]"));
    assertThat(finding(run, "shallow-parameters[network=3x16]")).isEqualTo(32 + 2 * 272 + 17);
    assertThat(run.figure().summary())
        .matches(
            "Networks trained on the composed triangle map: shallow ends with a relative error of"
                + " [.0-9]+ and succeeds in \\d+ % of the starts; exact-shape ends with a relative"
                + " error of [.0-9]+ and succeeds in 0 % of the starts; 3x16 ends with a relative"
                + " error of [-.e0-9]+ and succeeds in \\d+ % of the starts, all at depth 2\\.");
  }

  @Test
  void theFunctionsAndErrorsOfSeveralNetworksShareTheirPanels() {
    Run run = finished(":network: shallow, 3x16\n:steps: 200\n:seeds: 1");
    assertThat(functions(run))
        .containsExactly("composed triangle map", "shallow, best start", "3x16, best start");
    assertThat(run.figure().panels().get(1).marks().stream().map(Mark::name))
        .containsExactly("the constant ½", "shallow", "3x16");
  }

  @Test
  void aDeepNetworkIsWhatItsPlanComputes() {
    Run run = finished(":network: exact-shape\n:depth: 3\n:steps: 100\n:seeds: 1");
    assertThat(finding(run, "misclassified")).isBetween(0.0, 1.0);
    DeepNetwork network = DeepNetwork.random(new int[] {1, 2, 2, 1}, 5);
    float[][] w = network.weights();
    float[][] b = network.biases();
    double x = 0.7;
    double h1 = Math.max(0, w[0][0] * x + b[0][0]);
    double h2 = Math.max(0, w[0][1] * x + b[0][1]);
    double g1 = Math.max(0, w[1][0] * h1 + w[1][2] * h2);
    double g2 = Math.max(0, w[1][1] * h1 + w[1][3] * h2);
    assertThat(network.at(x)).isEqualTo(0.5 + w[2][0] * g1 + w[2][1] * g2);
    assertThat(-b[0][0] / w[0][0]).isBetween(0f, 1f);
  }

  @Test
  void withSixTimesAsManyParametersTrainingSucceedsAtDepthThree() {
    Run run = finished(":depth: 3\n:budget: 6\n:steps: 2000\n:seeds: 3");
    assertThat(finding(run, "shallow-units")).isEqualTo(37);
    assertThat(finding(run, "error")).isLessThan(0.02);
    assertThat(finding(run, "misclassified")).isZero();
  }

  @Test
  void theResultDoesNotDependOnTheOtherSeeds() {
    Run several = finished(":steps: 200\n:seeds: 3");
    Run one = finished(":steps: 200\n:seeds: 1\n:seed: 2");
    Measurements alone = one.results().trial(0, 0).orElseThrow();
    Measurements among = several.results().trial(0, 2).orElseThrow();
    assertThat(among.scalars()).containsExactly(alone.scalars());
  }

  @Test
  void theStartUnderWayIsSeenToLearnBesideTheBestOfThoseFinished() {
    Run run = new Run(experiment(":steps: 200\n:seeds: 2"), new CpuDevice());
    run.advance();
    assertThat(functions(run)).containsExactly("composed triangle map", "in training");
    while (run.share() < 0.7) {
      run.advance();
    }
    assertThat(functions(run))
        .containsExactly("composed triangle map", "in training", "one hidden layer, best start");
    run.finish();
    assertThat(functions(run))
        .containsExactly("composed triangle map", "one hidden layer, best start");
  }

  private static List<String> functions(Run run) {
    return run.figure().panels().get(0).marks().stream().map(Mark::name).toList();
  }

  @Test
  void theErrorIsKnownAtTheStartAtTheEndAndInBetween() {
    Run run = finished(":depth: 8\n:budget: 2\n:steps: 777\n:seeds: 1");
    Measurements trial = run.results().trial(0, 0).orElseThrow();
    double[] steps = trial.curves().get(2).x();
    assertThat(steps).startsWith(0).endsWith(777).isSorted().doesNotHaveDuplicates();
    assertThat(trial.curves().get(2).y()).doesNotContain(Double.NaN).endsWith(trial.scalars()[0]);
  }

  @Test
  void afterADivergenceWhatIsNotKnownIsInfinite() {
    OscillationTraining training =
        new OscillationTraining(new ReluOscillation().parameters().fallbacks(), 0);
    training.diverged(3);
    double[] scalars = training.measurements().scalars();
    assertThat(scalars[0]).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(scalars[ReluOscillation.MEASURES.indexOf("pieces")]).isEqualTo(16);
  }

  @Test
  void theSummarySaysWhatIsSeen() {
    Run run = finished(":steps: 200\n:seeds: 1");
    assertThat(run.figure().summary())
        .matches(
            "The triangle map composed 4 times has 16 linear pieces\\. A network with one hidden"
                + " layer of 8 units is trained on it and keeps a relative error of [01]\\.?\\d*,"
                + " where the constant one half has 1\\.");
  }
}
