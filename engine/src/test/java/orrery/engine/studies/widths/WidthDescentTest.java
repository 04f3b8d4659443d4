package orrery.engine.studies.widths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static orrery.engine.studies.StudyRuns.finding;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import orrery.engine.device.CpuDevice;
import orrery.engine.figure.Mark;
import orrery.engine.run.Outcome;
import orrery.engine.run.Run;
import orrery.engine.run.RunProgress;
import orrery.engine.studies.StudyRuns;
import orrery.engine.study.Experiment;
import orrery.engine.study.Results;
import orrery.engine.threads.ParallelRuns;

class WidthDescentTest {
  private static final WidthDescent STUDY = new WidthDescent();

  /**
   * NumPy, float32, on the same data and from the same start: Adam by its formulas, 500 steps. Its
   * float64 differs by less than 2e-6 from that.
   */
  @Test
  void shortTrainingsEndWhereThoseOfNumPyDo() {
    double[][] plain = {
      {0.256702267121532, 0.28656699500435856},
      {0.18604207203465364, 0.2562528803164068},
      {0.21473307246427123, 0.2037104101264547}
    };
    double[][] decayed = {
      {0.23838636276318806, 0.28507440374213006},
      {0.15237021027064543, 0.24334167841380666},
      {0.15555501459421853, 0.2026192247772652}
    };
    meets(":width: 4\n:steps: 500", plain);
    meets(":width: 4\n:steps: 500\n:decay: 0.01", decayed);
  }

  private static void meets(String text, double[][] expected) {
    Results results = run(text).results();
    for (int seed = 0; seed < expected.length; seed++) {
      double[] scalars = results.trial(0, seed).orElseThrow().scalars();
      assertThat(scalars[0]).isCloseTo(expected[seed][0], withinPercentage(0.002));
      assertThat(scalars[1]).isCloseTo(expected[seed][1], withinPercentage(0.002));
      assertThat(scalars[2]).isEqualTo(41);
    }
  }

  /** The ranges hold for twelve other groups of three seeds, and for another program's. */
  @Test
  void theErrorPeaksWhereTheNetworkBeginsToFitTheNoise() throws InterruptedException {
    RunProgress progress = new ParallelRuns(2, CpuDevice::new).finish(parse(""));
    Results results = progress.results();
    assertThat(finding(results, "peak.width")).isBetween(16.0, 24.0);
    assertThat(finding(results, "fit.width")).isBetween(16.0, 24.0);
    assertThat(finding(results, "first-minimum.width")).isBetween(2.0, 8.0);
    assertThat(finding(results, "rise.ratio")).isBetween(1.8, 8.0);
    assertThat(finding(results, "peak.ratio")).isBetween(1.5, 4.5);
    // Honest: the second descent does not come down to the first minimum.
    assertThat(finding(results, "last.ratio")).isGreaterThan(1);
    assertThat(results.figure().summary())
        .matches(
            "Against the width of the trained network, .* rises to .* at width (16|20|24), .*");
    assertThat(progress.outcome()).isEqualTo(new Outcome.Finished("e67e-0483-6653-66d4"));
  }

  @Test
  void withoutNoiseThereIsNothingToFitWrong() {
    Results results = run(":noise: 0\n:width: 4, 6, 8, 12, 16, 20, 24, 32\n:steps: 1000").results();
    double[] error = results.measure("test-error").mid();
    assertThat(Arrays.stream(error).max().orElseThrow()).isLessThan(0.15);
  }

  @Test
  void aLittleWeightDecayLeavesNoPeak() {
    Run run = run(":decay: 0.01\n:width: 8, 12, 16, 20, 24, 32\n:steps: 1000");
    double[] error = run.results().measure("test-error").mid();
    double greatest = Arrays.stream(error).max().orElseThrow();
    double least = Arrays.stream(error).min().orElseThrow();
    assertThat(greatest / least).isLessThan(1.5);
    assertThat(finding(run.results(), "peak.width")).isNaN();
    assertThat(finding(run.results(), "rise.ratio")).isNaN();
    assertThat(run.figure().summary()).contains("has no peak: it goes from ");
  }

  @Test
  void oneWidthIsSeenToLearn() {
    Run run = run(":width: 8\n:steps: 500\n:seeds: 2");
    assertThat(run.figure().panels().get(0).x().label()).isEqualTo("training step");
    assertThat(run.figure().summary())
        .matches("Test and training error of a network of width 8 while .* ends at 0\\.\\d+\\.");
    double[] train = run.results().curve("train", 0).mid();
    assertThat(train[0]).isGreaterThan(1);
    assertThat(train[train.length - 1]).isLessThan(0.4);
  }

  @Test
  void armsAreDrawnInOnePanel() {
    Run run = run(":decay: 0, 0.01\n:width: 2, 8, 20\n:steps: 500\n:seeds: 1");
    assertThat(run.figure().panels()).hasSize(1);
    assertThat(run.figure().panels().get(0).marks())
        .extracting(Mark::name)
        .containsExactly(
            "parameters = n", "λ = 0, middle half", "λ = 0.01, middle half", "λ = 0", "λ = 0.01");
    assertThat(run.figure().summary()).startsWith("λ = 0: Against the width");
  }

  private static Run run(String text) {
    return StudyRuns.finished(STUDY, text);
  }

  private static Experiment parse(String text) {
    return StudyRuns.parse(STUDY, text).orElseThrow();
  }
}
