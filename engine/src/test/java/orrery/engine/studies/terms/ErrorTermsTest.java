package orrery.engine.studies.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static orrery.engine.studies.StudyRuns.finding;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import orrery.engine.run.Outcome;
import orrery.engine.run.Run;
import orrery.engine.spec.Entries;
import orrery.engine.studies.StudyRuns;
import orrery.engine.study.ExperimentParser;

/**
 * The reference is a program in NumPy with a Philox of its own: the same samples, least squares by
 * LAPACK, and descent step by step.
 */
class ErrorTermsTest {
  private static final ErrorTerms STUDY = new ErrorTerms();
  private static final Offset<Double> NEAR = within(1e-12);

  @ParameterizedTest
  @CsvSource({
    "0, 400, 16, 0.3, 100, .00605862668020662, .00528409306234654, .000787255372887188, .00239851047053709",
    "3, 50, 4, 0.3, 10, .0250201425928399, .0051805187974197, .00791250191209408, .00388161569684568",
    "7, 100, 32, 1, 1000, .0030581299575172, .6782536191159, -.375464526034438, .0247263361788744",
    "1, 2000, 64, 0.3, 100, .00158311194955552, .00272357793663482, .00348178044023289, .00799014982696815"
  })
  void theTermsAreThoseOfTheReference(
      long seed,
      int n,
      int d,
      double noise,
      int steps,
      double app,
      double est,
      double opt,
      double emp) {
    Run run =
        run(
            ":degree: %d\n:samples: %d\n:noise: %s\n:steps: %d\n:seed: %d\n:seeds: 1"
                .formatted(d, n, noise, steps, seed));
    assertThat(measure(run, "approximation")).isCloseTo(app, NEAR);
    assertThat(measure(run, "estimation")).isCloseTo(est, NEAR);
    assertThat(measure(run, "optimisation")).isCloseTo(opt, NEAR);
    assertThat(measure(run, "empirical-optimisation")).isCloseTo(emp, NEAR);
    assertThat(measure(run, "error")).isCloseTo(app + est + opt, NEAR);
  }

  @Test
  void theErrorIsLeastInTheMiddleAndEarlyStoppingLessensIt() {
    Run run = run("");
    assertThat(finding(run, "best.degree")).isEqualTo(16);
    assertThat(finding(run, "best.error")).isCloseTo(.00605862668 + .00382230085, within(1e-9));
    assertThat(finding(run, "last.estimation")).isCloseTo(.0203027890, within(1e-9));
    assertThat(finding(run, "last.optimisation")).isCloseTo(-.0124049477, within(1e-9));
    assertThat(finding(run, "last.empirical-optimisation")).isCloseTo(.0167741794, within(1e-9));
    assertThat(run.figure().summary())
        .isEqualTo(
            "The error of cosines that are fitted to a noisy step, as approximation, estimation"
                + " and optimisation. Without the last, it is least at degree 16: 0.00988.");
  }

  @Test
  void estimationIsWhatTheoryExpectsWhileThereAreTenSamplesForADegree() {
    Run run = run(":degree: 1, 2, 4, 8, 16, 32\n:seeds: 60");
    Terms terms = Terms.of(run.results());
    for (int i = 0; i <= terms.last(); i++) {
      assertThat(terms.estimation()[i] / terms.theory()[i]).isBetween(0.85, 1.15);
    }
  }

  @Test
  void withoutNoiseTheGreatestDegreeIsBest() {
    assertThat(finding(run(":noise: 0"), "best.degree")).isEqualTo(64);
  }

  @Test
  void fewSamplesWantALowerDegreeAndManyAHigherOne() {
    assertThat(finding(run(":samples: 100"), "best.degree")).isEqualTo(8);
    assertThat(finding(run(":samples: 1600"), "best.degree")).isEqualTo(32);
    assertThat(run(":samples: 50").results().axis()).containsExactly(1, 2, 4, 8, 16);
  }

  @Test
  void descentThatIsNotStoppedIsLeastSquares() {
    Run run = run(":steps: 10000\n:degree: 1, 8, 16");
    assertThat(finding(run, "last.optimisation")).isCloseTo(0, within(1e-9));
    assertThat(finding(run, "last.empirical-optimisation")).isBetween(0.0, 1e-9);
  }

  @Test
  void aDegreeThatTheSamplesDoNotDetermineIsRefused() {
    assertThat(
            ExperimentParser.parse(
                    STUDY, Entries.of(":samples: 50\n:degree: 64").entries(), List.of())
                .problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .isEqualTo(
                        "so few samples do not determine a model of this degree; at most 47 is"
                            + " possible"));
  }

  @Test
  void whateverIsSweptIsACategory() {
    Run run = run(":degree: 8\n:samples: 50, 100, 200\n:seeds: 3");
    assertThat(run.figure().panels().get(0).x().categories()).containsExactly("50", "100", "200");
    assertThat(finding(run, "best.degree")).isNaN();
  }

  @Test
  void theReceiptIsTheSameOnEveryMachine() {
    assertThat(run("").outcome()).isEqualTo(new Outcome.Finished("e13a-6e8d-3376-1b27"));
  }

  private static Run run(String text) {
    return StudyRuns.finished(STUDY, text);
  }

  private static double measure(Run run, String name) {
    return run.results().measure(name).mid()[0];
  }
}
