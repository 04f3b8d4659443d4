package orrery.engine.studies.epochs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static orrery.engine.studies.StudyRuns.finding;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orrery.engine.device.CpuDevice;
import orrery.engine.figure.Mark;
import orrery.engine.math.Reference;
import orrery.engine.run.Outcome;
import orrery.engine.run.Run;
import orrery.engine.studies.StudyRuns;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Results;

class EpochDescentTest {
  private static final EpochDescent STUDY = new EpochDescent();

  @Test
  void theCurvesAreThoseOfNumPy() {
    for (Reference numPy : Reference.read("studies/epoch_descent.json").objects("cases")) {
      Results results =
          run(":samples: "
                  + numPy.integer("samples")
                  + "\n:noise: "
                  + numPy.number("noise")
                  + "\n:scale: "
                  + numPy.number("scale")
                  + "\n:seeds: 1\n:seed: "
                  + numPy.integer("seed"))
              .results();
      double[] fast = results.curve("fast", 0).mid();
      double[] slow = results.curve("slow", 0).mid();
      double[] risk = results.curve("risk", 0).mid();
      for (int i = 0; i < fast.length; i++) {
        assertThat(fast[i]).isCloseTo(numPy.numbers("fast")[i], withinPercentage(1e-7));
        assertThat(slow[i]).isCloseTo(numPy.numbers("slow")[i], withinPercentage(1e-7));
        assertThat(risk[i]).isEqualTo(fast[i] + slow[i]);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 2000, 3000, 4000, 5000})
  void theRiskFallsTwiceForEveryGroupOfSeeds(int seed) {
    Run run = run(":seed: " + seed);
    assertThat(finding(run, "minimum.risk")).isBetween(2.66, 3.26);
    assertThat(finding(run, "minimum.time")).isBetween(1.0, 4.0);
    assertThat(finding(run, "peak.ratio")).isBetween(1.7, 2.7);
    assertThat(finding(run, "peak.time")).isBetween(50.0, 300.0);
    assertThat(finding(run, "end.ratio")).isBetween(0.08, 0.3);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1000, 2000})
  void featuresOfOneScaleAreLearntOnceAndThenOverfitted(int seed) {
    Run run = run(":scale: 1\n:seed: " + seed);
    assertThat(finding(run, "minimum.risk")).isLessThan(0.5);
    assertThat(finding(run, "end.ratio")).isGreaterThan(1.1);
    assertThat(finding(run, "back.time")).isInfinite();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1000, 2000})
  void withSamplesEnoughThereIsNoPeak(int seed) {
    Run run = run(":samples: 400\n:seed: " + seed);
    assertThat(finding(run, "minimum.risk")).isLessThan(2.66);
    assertThat(finding(run, "peak.ratio")).isEqualTo(1);
    assertThat(finding(run, "peak.time")).isGreaterThan(300);
  }

  @Test
  void thePeakNeedsNoNoise() {
    Run run = run(":noise: 0");
    assertThat(finding(run, "peak.ratio")).isBetween(1.7, 2.7);
    assertThat(finding(run, "end.risk")).isLessThan(1e-9);
    assertThat(finding(run(":noise: 0\n:samples: 400"), "peak.ratio")).isEqualTo(1);
  }

  @Test
  void whenAllIsLearntTheRiskIsThatOfLeastSquares() {
    // The mean of an inverse Wishart matrix: sigma^2 p / (n - p - 1).
    Results results = run(":scale: 1\n:samples: 200\n:noise: 1\n:seeds: 200").results();
    double mean = 0;
    for (int seed = 0; seed < 200; seed++) {
      mean += results.trial(0, seed).orElseThrow().scalars()[Landmarks.NAMES.indexOf("end")] / 200;
    }
    assertThat(mean).isCloseTo(85.0 / (200 - 85 - 1), withinPercentage(4));
  }

  @Test
  void theSummarySaysWhatIsSeen() {
    assertThat(run("").figure().summary())
        .isEqualTo(
            "Along training, the median risk falls to 3.03 at time 2.5, rises to 6.72 at time 130,"
                + " and falls again, to 0.423 at the end.");
    assertThat(run(":scale: 1").figure().summary())
        .isEqualTo(
            "Along training, the median risk falls to 0.361 at time 32, and rises, to 0.423 at the"
                + " end.");
    assertThat(run(":samples: 400").figure().summary())
        .isEqualTo("Along training, the median risk falls without a rise, to 0.0249 at the end.");
  }

  @Test
  void beforeTheFirstRegressionThereIsWhatIsKnownWithoutIt() {
    Run run = new Run(parse("").orElseThrow(), new CpuDevice());
    assertThat(run.figure().summary())
        .isEqualTo("The risk of a linear model against its training time.");
    assertThat(names(run)).containsExactly("before training");
    run.finish();
    assertThat(names(run))
        .containsExactly("before training", "risk, middle half", "fast part", "slow part", "risk");
  }

  @Test
  void aSweepHasAPeakOnlyWhereTheRiskRises() {
    Run run = run(":samples: 100, 400\n:seeds: 5");
    assertThat(names(run)).containsExactly("at the end", "at the minimum", "at the peak");
    assertThat(run.figure().panels().get(0).x().label()).isEqualTo("Samples n");
    assertThat(line(run, 0).y()[1]).isEqualTo(finding(run, "end.risk"));
    assertThat(line(run, 1).y())
        .containsExactly(finding(run(":seeds: 5"), "minimum.risk"), Double.NaN);
    assertThat(line(run, 2).y())
        .containsExactly(finding(run(":seeds: 5"), "peak.risk"), Double.NaN);
    assertThat(run.figure().summary())
        .isEqualTo(
            "The risk at the minimum, at the peak and at the end of training. At the end it goes"
                + " from 0.422 to 0.0262 as samples goes from 100 to 400.");
  }

  @Test
  void theResultsAreTheSameBitsEverywhere() {
    assertThat(run("").outcome()).isEqualTo(new Outcome.Finished("7a00-26ad-cb6c-5e2d"));
    assertThat(run(":scale: 0.1, 1\n:samples: 60\n:seeds: 3").outcome())
        .isEqualTo(new Outcome.Finished("c6c2-e3f4-2503-33cc"));
  }

  private static Mark.Line line(Run run, int index) {
    return (Mark.Line) run.figure().panels().get(0).marks().get(index);
  }

  private static List<String> names(Run run) {
    return run.figure().panels().get(0).marks().stream().map(Mark::name).toList();
  }

  private static Run run(String text) {
    return StudyRuns.finished(STUDY, text);
  }

  private static ExperimentParser.Parsed parse(String text) {
    return StudyRuns.parse(STUDY, text);
  }
}
