package orrery.engine.studies.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static orrery.engine.studies.StudyRuns.finding;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.engine.figure.Figure;
import orrery.engine.figure.Mark;
import orrery.engine.run.Outcome;
import orrery.engine.run.Run;
import orrery.engine.studies.StudyRuns;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Results;

class DoubleDescentTest {
  private static final DoubleDescent STUDY = new DoubleDescent();
  private static final String SPIKED = ":model: spiked\n:samples: 50\n:noise: 0.5\n:seeds: 20\n";

  @Test
  void theErrorPeaksWhereThereAreAsManyFeaturesAsSamples() {
    Run run = run("");
    double[] error = run.results().measure("test-error").mid();
    double[] widths = run.results().axis();
    double plateau = error[error.length - 1];
    assertThat(finding(run, "peak.features")).isEqualTo(100);
    assertThat(at(100, widths, error) / plateau).isGreaterThanOrEqualTo(20);
    assertThat(at(95, widths, error) / plateau).isGreaterThanOrEqualTo(6);
    assertThat(at(105, widths, error) / plateau).isGreaterThanOrEqualTo(6);
    assertThat(plateau).isLessThan(finding(run, "first-minimum.error"));
    assertThat(finding(run, "first-minimum.features")).isBetween(40.0, 60.0);
    double[] norm = run.results().measure("norm").mid();
    assertThat(at(100, widths, norm) / norm[norm.length - 1]).isGreaterThanOrEqualTo(6);
    double[] train = run.results().measure("train-error").mid();
    assertThat(at(105, widths, train)).isLessThan(1e-15);
    assertThat(at(80, widths, train)).isGreaterThan(1e-3);
  }

  @Test
  void ridgeRemovesThePeak() {
    Run run = run(":ridge: 0.1");
    double least = Double.POSITIVE_INFINITY;
    for (double error : run.results().measure("test-error").mid()) {
      least = Math.min(least, error);
      assertThat(error / least).isLessThanOrEqualTo(1.12);
    }
    assertThat(run.figure().summary()).contains("has no peak");
    assertThat(finding(run, "peak.features")).isNaN();
    assertThat(finding(run, "peak.ratio")).isNaN();
    assertThat(finding(run, "first-minimum.features")).isNaN();
    assertThat(finding(run, "last.error")).isBetween(0.04, 0.07);
  }

  /**
   * The exact errors are 0.755 at 49 samples and 5.99 at 95, in both cases less than with noise.
   */
  @Test
  void moreDataHurtUntilThereAreFarMoreThanFeatures() {
    Run run =
        run(
            ":model: gaussian\n:features: 100\n:coordinates: 100\n:noise: 0.5\n:seeds: 40\n"
                + ":samples: 10, 30, 49, 80, 95, 98, 100, 102, 105, 120, 130, 140, 200");
    assertThat(finding(run, "minimum-before.samples")).isEqualTo(49);
    assertThat(finding(run, "minimum-before.error")).isCloseTo(0.755, withinPercentage(10));
    assertThat(finding(run, "peak.samples")).isBetween(98.0, 102.0);
    assertThat(finding(run, "back.samples")).isBetween(130.0, 140.0);
    assertThat(run.results().measure("theory").mid()[4]).isCloseTo(5.9875, within(1e-12));
    assertThat(run.figure().summary()).startsWith("Against the number of samples, the median");
    assertThat(run.figure().summary()).contains(" at 49 samples, rises to ");
  }

  @Test
  void withoutAWayBackItIsInfinitelyFar() {
    Run run =
        run(
            ":model: gaussian\n:features: 100\n:coordinates: 100\n:noise: 0.5\n"
                + ":samples: 49, 95, 100, 105");
    assertThat(finding(run, "back.samples")).isInfinite();
  }

  @Test
  void thePeakNeedsNoNoiseAndTheSecondDescentDoesNotAlwaysWin() {
    assertThat(finding(run(":noise: 0\n:seeds: 5"), "peak.features")).isEqualTo(100);
    Run few = run(":dimension: 5\n:seeds: 5");
    assertThat(finding(few, "last.error")).isGreaterThan(finding(few, "first-minimum.error"));
  }

  @Test
  void theGaussianModelMeetsItsExactRisk() {
    Results results =
        run(":model: gaussian\n:samples: 50\n:coordinates: 200\n:seeds: 200\n"
                + ":features: 5, 10, 25, 40, 45, 55, 60, 75, 100, 150, 200")
            .results();
    double[] exact = results.measure("theory").mid();
    for (int value = 0; value < exact.length; value++) {
      double sum = 0;
      double squares = 0;
      for (int seed = 0; seed < 200; seed++) {
        double error = results.trial(value, seed).orElseThrow().scalars()[0];
        sum += error;
        squares += error * error;
      }
      double mean = sum / 200;
      double standardError = Math.sqrt((squares / 200 - mean * mean) / 200);
      assertThat(Math.abs(mean - exact[value]) / standardError)
          .as("standard errors at " + results.axis()[value])
          .isLessThan(3);
    }
  }

  @Test
  void nearTheThresholdTheMedianIsBelowTheExactRiskWhichIsInfiniteThere() {
    Results results =
        run(":model: gaussian\n:samples: 50\n:seeds: 100\n:features: 47, 50, 53").results();
    double[] exact = results.measure("theory").mid();
    double[] median = results.measure("test-error").mid();
    assertThat(median[0]).isLessThan(exact[0]);
    assertThat(median[2]).isLessThan(exact[2]);
    assertThat(exact[1]).isInfinite();
  }

  @Test
  void aGaussianModelHasNoMoreFeaturesThanCoordinates() {
    assertThat(parse(":model: gaussian\n:features: 10, 300").problems())
        .extracting(problem -> problem.offset() + " " + problem.message())
        .containsExactly("28 features must be at most 200, the number of coordinates, not 300");
  }

  @Test
  void anotherParameterCanBeSweptAtOneWidth() {
    Run run = run(":noise: 0..1:3\n:features: 40\n:seeds: 3");
    assertThat(run.results().axis()).containsExactly(0, 0.5, 1);
    double[] error = run.results().measure("test-error").mid();
    assertThat(error).isSorted();
    assertThat(run.figure().panels().get(0).x().label()).isEqualTo("Noise σ");
  }

  /** The errors are NumPy's, by {@code linalg.svd} of the same design matrices. */
  @Test
  void featuresNextToSingularGiveTheErrorsOfASingularValueDecomposition() {
    Results results = run(":dimension: 3\n:samples: 400\n:features: 400\n:seeds: 3").results();
    double[] expected = {229.3530064105625, 31770.961664420276, 3512.0160171199777};
    for (int seed = 0; seed < 3; seed++) {
      double[] scalars = results.trial(0, seed).orElseThrow().scalars();
      assertThat(scalars[0]).isCloseTo(expected[seed], withinPercentage(1e-7));
      assertThat(scalars[1]).isLessThan(1e-19);
    }
  }

  @Test
  void inTheLeastDimensionASmallModelBeatsTheLargestByFar() {
    Run run = run(":dimension: 3\n:samples: 400\n:features: 20, 400, 4000\n:seeds: 3");
    double[] error = run.results().measure("test-error").mid();
    assertThat(error[2] / error[0]).isGreaterThan(10);
  }

  @Test
  void inTwoDimensionsTheFeaturesAreDependentSoThereMustBeThree() {
    assertThat(parse(":dimension: 2").problems())
        .extracting(problem -> problem.offset() + " " + problem.message())
        .containsExactly("12 dimension must be at least 3, not 2");
  }

  /** NumPy, on the same data: {@code linalg.solve(K(X, X) + ridge I, y)}, K by arccos. */
  @Test
  void theLimitOfManyReluFeaturesIsTheFitOfTheirKernel() {
    double[] without = {0.15926989208208409, 0.13422604737223814, 0.10743252998508526};
    double[] with = {0.05000676060184214, 0.03608460134065467, 0.031695344774168466};
    for (int seed = 0; seed < 3; seed++) {
      assertThat(limit(run(":features: 500\n:seeds: 3"), seed))
          .isCloseTo(without[seed], withinPercentage(1e-7));
      assertThat(limit(run(":features: 500\n:seeds: 3\n:ridge: 0.1"), seed))
          .isCloseTo(with[seed], withinPercentage(1e-7));
    }
    assertThat(limit(run(":features: 499\n:seeds: 1"), 0)).isNaN();
  }

  private static double limit(Run run, int seed) {
    return run.results().trial(0, seed).orElseThrow().scalars()[5];
  }

  @Test
  void withTenFeaturesForEachSampleTheErrorIsLittleAboveItsLimit() {
    Run run = run("");
    assertThat(finding(run, "limit.ratio")).isBetween(1.02, 1.25);
    assertThat(finding(run, "limit.error")).isBetween(0.1, 0.2);
  }

  /** NumPy, on the same data: {@code linalg.lstsq} of all, and the ridge T on the strong ones. */
  @Test
  void spikedDirectionsGiveTheErrorsOfNumPy() {
    Results results =
        run(":model: spiked\n:samples: 50\n:noise: 0.5\n:features: 100\n:seeds: 3").results();
    double[] errors = {0.20194472648490105, 0.2085584905427067, 0.2301840038695404};
    double[] limits = {0.04918247971173352, 0.04885100389747642, 0.11582468738119485};
    for (int seed = 0; seed < 3; seed++) {
      double[] scalars = results.trial(0, seed).orElseThrow().scalars();
      assertThat(scalars[0]).isCloseTo(errors[seed], withinPercentage(1e-8));
      assertThat(scalars[5]).isCloseTo(limits[seed], withinPercentage(1e-8));
    }
  }

  /** Medians of 60 other draws in NumPy at N - 5 = 50, 500 and 3995: 2.21, .074 and .051. */
  @Test
  void aLongTailOfWeakDirectionsFitsAllNoiseAndDoesLittleHarm() {
    Run run = run(SPIKED + ":features: 40, 50, 55, 505, 4000");
    double[] error = run.results().measure("test-error").mid();
    assertThat(error[2]).isBetween(1.5, 3.5);
    assertThat(error[3]).isBetween(0.055, 0.1);
    assertThat(error[2] / error[4]).isGreaterThan(15);
    assertThat(finding(run, "limit.ratio")).isBetween(0.9, 1.2);
    assertThat(run.results().measure("train-error").mid()[4]).isLessThan(1e-20);
    assertThat(finding(run, "peak.features")).isEqualTo(50);
  }

  @Test
  void tooHeavyATailShrinksTheSignalAway() {
    assertThat(finding(run(SPIKED + ":tail: 1\n:features: 4000"), "last.error")).isLessThan(0.05);
    assertThat(finding(run(SPIKED + ":tail: 100\n:features: 4000"), "last.error"))
        .isGreaterThan(0.4);
  }

  @Test
  void aSpikedModelHasAWeakDirection() {
    assertThat(parse(":model: spiked\n:features: 5").problems())
        .extracting(problem -> problem.offset() + " " + problem.message())
        .containsExactly(
            "26 features must be at least 6, five strong directions and a weak one, not 5");
  }

  @Test
  void theGaussianModelMeetsTheTheoryOfManyWithARidge() {
    Results results =
        run(":model: gaussian\n:samples: 50\n:ridge: 5\n:seeds: 200\n:features: 10, 50, 200")
            .results();
    double[] theory = results.measure("theory").mid();
    for (int value = 0; value < theory.length; value++) {
      double sum = 0;
      for (int seed = 0; seed < 200; seed++) {
        sum += results.trial(value, seed).orElseThrow().scalars()[0];
      }
      assertThat(sum / 200).isCloseTo(theory[value], withinPercentage(3));
    }
  }

  @Test
  void severalRidgesAreDrawnInOnePanel() {
    Figure figure = run(":ridge: 0, 0.1\n:features: 50, 100, 400\n:seeds: 5").results().figure();
    assertThat(figure.panels()).hasSize(2);
    assertThat(figure.panels().get(0).marks())
        .extracting(Mark::name)
        .containsExactly("λ = 0, middle half", "λ = 0.1, middle half", "N = n", "λ = 0", "λ = 0.1");
    assertThat(figure.panels().get(1).marks()).extracting(Mark::name).contains("norm, λ = 0.1");
    assertThat(figure.summary())
        .matches("λ = 0: .* rises to .* at 100 features, .* λ = 0.1: .* has no peak: .*");
  }

  @Test
  void theTheoryIsCalledExactOnlyWhereItIs() {
    String few = ":model: gaussian\n:samples: 20\n:seeds: 1\n:features: 10";
    assertThat(names(few)).contains("exact expectation");
    assertThat(names(few + "\n:ridge: 1")).contains("theory for many samples");
    assertThat(names(few + "\n:ridge: 0, 1")).contains("theory for many samples");
  }

  private static List<String> names(String text) {
    return run(text).figure().panels().get(0).marks().stream().map(Mark::name).toList();
  }

  /** With all coordinates seen, the best ridge is D sigma^2 = 9 for any number of samples. */
  @Test
  void withTheBestRidgeMoreDataNeverHurt() {
    Results results =
        run(":model: gaussian\n:features: 100\n:coordinates: 100\n:ridge: 9\n"
                + ":samples: 20, 50, 80, 95, 100, 105, 120, 200, 400")
            .results();
    double[] theory = results.measure("theory").mid();
    double[] best = results.measure("best-ridge").mid();
    double[] median = results.measure("test-error").mid();
    for (int value = 1; value < best.length; value++) {
      assertThat(theory[value]).isCloseTo(best[value], within(1e-12));
      assertThat(best[value]).isLessThan(best[value - 1]);
      assertThat(median[value]).isLessThan(median[value - 1]);
    }
  }

  @Test
  void theDefaultResultsAreTheSameBitsEverywhere() {
    assertThat(run("").outcome()).isEqualTo(new Outcome.Finished("44d4-1a5e-4314-f743"));
    assertThat(run(":model: gaussian\n:samples: 50").outcome())
        .isEqualTo(new Outcome.Finished("5fb2-1e0f-0c1e-7621"));
    assertThat(run(":model: spiked\n:samples: 50").outcome())
        .isEqualTo(new Outcome.Finished("0332-aba3-ae62-0970"));
  }

  private static double at(double width, double[] widths, double[] values) {
    return values[Arrays.binarySearch(widths, width)];
  }

  private static Run run(String text) {
    return StudyRuns.finished(STUDY, text);
  }

  private static ExperimentParser.Parsed parse(String text) {
    return StudyRuns.parse(STUDY, text);
  }
}
