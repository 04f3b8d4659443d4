package orrery.engine.studies.polynomial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static orrery.engine.studies.StudyRuns.finding;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orrery.engine.math.Reference;
import orrery.engine.run.Outcome;
import orrery.engine.run.Run;
import orrery.engine.studies.StudyRuns;
import orrery.engine.study.Curve;

class PolynomialFitTest {
  private static final PolynomialFit STUDY = new PolynomialFit();

  @Test
  void theRiskIsThatOfTheReference() {
    for (Reference point : Reference.read("studies/polynomial.json").objects("cases")) {
      String settings = point.text("settings");
      Run run = run(settings);
      // Rounding moves the least singular value by so much, and so the risk.
      double precision = 1e-11 + 1e-14 * point.number("condition");
      assertThat(measure(run, "variance"))
          .as("variance of " + settings)
          .isCloseTo(point.number("variance"), near(point.number("variance"), precision));
      assertThat(measure(run, "variance-at-points"))
          .as("variance at the points of " + settings)
          .isCloseTo(point.number("at"), near(point.number("at"), 1e-12));
      // Rounding is noise too, and is amplified as the variance tells.
      double bias = point.number("bias");
      assertThat(measure(run, "bias"))
          .as("bias of " + settings)
          .isCloseTo(
              bias,
              within(
                  bias * precision + Math.sqrt(bias * point.number("variance")) * 1e-14 + 1e-20));
      assertThat(measure(run, "condition"))
          .as("condition of " + settings)
          .isCloseTo(point.number("condition"), near(point.number("condition"), precision));
      assertThat(measure(run, "risk")).isEqualTo(measure(run, "bias") + measure(run, "variance"));
    }
  }

  @Test
  void onEvenPointsTheRiskPeaksWhereThereAreAsManyCoefficientsAsPoints() {
    Run run = run("");
    assertThat(finding(run, "first-minimum.degree")).isEqualTo(5);
    assertThat(finding(run, "peak.degree")).isEqualTo(19);
    assertThat(finding(run, "rise.log10")).isBetween(6.3, 8.3);
    assertThat(finding(run, "rise.ratio")).isEqualTo(risk(run, 19) / risk(run, 5));
    assertThat(finding(run, "peak.bias")).isLessThan(1e-15);
    assertThat(run.figure().summary())
        .isEqualTo(
            "Against the degree, the risk falls to 0.031 at degree 5, rises to 1990000 at degree 19, and"
                + " ends at 0.0634 at degree 200.");
  }

  @Test
  void theSecondDescentNeverGetsBelowTheFirstMinimum() {
    Run run = run("");
    assertThat(finding(run, "degree-100.ratio")).isBetween(1.5, 3.9);
    for (double degree = 20; degree < 30; degree++) {
      assertThat(risk(run, degree)).isGreaterThan(finding(run, "first-minimum.risk"));
    }
    assertThat(finding(run, "last.ratio")).isGreaterThan(1);
  }

  @Test
  void withLittleNoiseTheFirstMinimumIsFlat() {
    Run run = run(":noise: 0.1");
    assertThat(finding(run, "first-minimum.degree")).isBetween(5.0, 8.0);
    assertThat(finding(run, "peak.degree")).isEqualTo(19);
  }

  @Test
  void onChebyshevNodesThereIsAHillAndNoPeakWorthTheName() {
    Run run = run(":points: chebyshev");
    assertThat(finding(run, "first-minimum.degree")).isEqualTo(5);
    assertThat(risk(run, 19) / risk(run, 5)).isBetween(2.5, 4.5);
    assertThat(finding(run, "rise.log10")).isLessThan(1);
    assertThat(finding(run, "peak.condition")).isLessThan(100);
  }

  @Test
  void withoutNoiseThereIsNoPeakAtTheThreshold() {
    Run run = run(":noise: 0");
    assertThat(risk(run, 19)).isLessThan(1e-17);
    assertThat(finding(run, "first-minimum.degree")).isEqualTo(19);
    assertThat(finding(run, "peak.degree")).isNaN();
    assertThat(finding(run, "rise.log10")).isNaN();
    assertThat(finding(run, "degree-100.ratio")).isGreaterThan(3.9);
  }

  @Test
  void aLittleRidgeMakesAHillOfThePeak() {
    Run little = run(":ridge: 0.01");
    assertThat(finding(little, "peak.degree")).isLessThan(19);
    assertThat(finding(little, "peak.risk")).isBetween(0.07, 0.12);
    assertThat(finding(little, "rise.log10")).isLessThan(1);
    Run more = run(":ridge: 0.1");
    assertThat(Arrays.stream(risks(more)).skip(6).max().orElseThrow()).isBetween(0.035, 0.05);
  }

  @Test
  void whereNothingPeaksNothingIsSaidOfAPeak() {
    Run run = run(":ridge: 1");
    assertThat(finding(run, "peak.degree")).isNaN();
    assertThat(finding(run, "peak.risk")).isNaN();
    assertThat(finding(run, "rise.ratio")).isNaN();
    assertThat(run.figure().summary()).contains("has no peak");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1000, 5000})
  void onRandomPointsThePeakIsHigherStill(long seed) {
    Run run = run(":points: random\n:seeds: 25\n:seed: " + seed);
    assertThat(finding(run, "peak.degree")).isEqualTo(19);
    assertThat(finding(run, "peak.risk")).isGreaterThan(1e10);
    assertThat(run.figure().panels().get(0).marks())
        .extracting(mark -> mark.name())
        .contains("risk, middle half");
  }

  @Test
  void theVarianceAtThePointsCountsTheCoefficientsWhateverThePoints() {
    for (String points : List.of("even", "chebyshev", "random")) {
      Run run = run(":points: " + points);
      double[] at = run.results().measure("variance-at-points").mid();
      double[] degrees = run.results().axis();
      for (int i = 0; i < degrees.length; i++) {
        double share = Math.min(20, degrees[i] + 1) / 20;
        assertThat(at[i]).isCloseTo(0.09 * share, within(1e-12));
      }
    }
  }

  /** The mean over draws must meet what the matrix says, within four standard errors. */
  @ParameterizedTest
  @ValueSource(ints = {3, 5, 12, 30})
  void theFitsToDrawnNoiseHaveTheExactRiskOnAverage(int degree) {
    Run run = run(":degree: " + degree + "\n:seeds: 200\n:seed: 7000");
    double sum = 0;
    double squares = 0;
    for (int seed = 0; seed < 200; seed++) {
      Curve fit = run.results().trial(0, seed).orElseThrow().curves().get(0);
      double error = 0;
      for (int i = 0; i < fit.x().length; i++) {
        double off = fit.y()[i] - Math.sin(1.5 * Math.PI * fit.x()[i]);
        error += off * off / fit.x().length;
      }
      sum += error;
      squares += error * error;
    }
    double mean = sum / 200;
    double standardError = Math.sqrt((squares / 200 - mean * mean) / 200);
    assertThat(Math.abs(mean - measure(run, "risk"))).isLessThan(4 * standardError);
  }

  @Test
  void anExactFitGoesThroughItsData() {
    Run run = run(":points: chebyshev\n:degree: 19\n:samples: 20\n:seed: 3");
    List<Curve> curves = run.results().curves();
    Curve fit = curves.get(0);
    Curve data = curves.get(1);
    for (int i = 0; i < data.x().length; i++) {
      int above = -Arrays.binarySearch(fit.x(), data.x()[i]) - 1;
      if (above > 0 && above < fit.x().length) {
        assertThat(data.y()[i])
            .isBetween(
                Math.min(fit.y()[above - 1], fit.y()[above]) - 0.02,
                Math.max(fit.y()[above - 1], fit.y()[above]) + 0.02);
      }
    }
  }

  @Test
  void oneDegreeShowsTheFitAndSeveralShowTheRisk() {
    assertThat(run(":degree: 5").figure().summary())
        .isEqualTo(
            "A polynomial of degree 5 fitted to 20 noisy points of a sine. Its mean squared error"
                + " is 0.031 on average.");
    Run run = run(":degree: 10\n:noise: 0..1:3");
    assertThat(run.results().measure("risk").mid()).isSorted();
    assertThat(run.figure().panels().get(0).x().label()).isEqualTo("Noise σ");
    assertThat(run.figure().summary())
        .isEqualTo(
            "Risk, squared bias and variance of the fit, and the condition number, against noise.");
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 11, 20, 37, 60})
  void theDegreesThatAreTriedAscendAndMeetTheThreshold(int samples) {
    double[] degrees = Degrees.of(samples);
    assertThat(degrees).isSorted().doesNotHaveDuplicates().contains(samples - 1, 100, 200);
  }

  @Test
  void theDefaultResultsAreTheSameBitsEverywhere() {
    assertThat(run("").outcome()).isEqualTo(new Outcome.Finished("349a-ada7-355e-0e2f"));
    assertThat(run(":points: random\n:seeds: 3").outcome())
        .isEqualTo(new Outcome.Finished("a3fb-9a0c-7ae4-9e48"));
  }

  private static Offset<Double> near(double value, double precision) {
    return within(Math.abs(value) * precision);
  }

  private static double measure(Run run, String name) {
    return run.results().measure(name).mid()[0];
  }

  private static double[] risks(Run run) {
    return run.results().measure("risk").mid();
  }

  private static double risk(Run run, double degree) {
    return risks(run)[Arrays.binarySearch(run.results().axis(), degree)];
  }

  private static Run run(String text) {
    return StudyRuns.finished(STUDY, text);
  }

  @Test
  void aFewDegreesAreFitsBesideEachOtherOnTheSameAxes() {
    Run run = run(":degree: 3, 5, 19, 100");
    assertThat(run.figure().columns()).isEqualTo(2);
    assertThat(run.figure().panels().stream().map(panel -> panel.title()))
        .containsExactly("degree 3", "degree 5", "degree 19", "degree 100");
    assertThat(run.figure().summary())
        .matches(
            "A polynomial of degree 3 fitted to 20 noisy points of a sine\\. Its mean squared error"
                + " is [.0-9]+ on average; of degree 5, [.0-9]+; of degree 19, \\d+; of degree 100,"
                + " [.0-9]+\\.");
    assertThat(run(":degree: 1..100:7").figure().columns()).isZero();
    assertThat(run(":noise: 0.1, 0.2\n:degree: 5").figure().columns()).isZero();
  }
}
