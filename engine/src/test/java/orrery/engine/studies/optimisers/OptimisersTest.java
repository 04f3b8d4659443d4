package orrery.engine.studies.optimisers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static orrery.engine.studies.StudyRuns.finding;

import org.junit.jupiter.api.Test;
import orrery.engine.figure.Mark;
import orrery.engine.math.Digest;
import orrery.engine.run.Run;
import orrery.engine.studies.StudyRuns;

class OptimisersTest {
  private static final String ALL =
      ":optimizer: gd, heavy-ball, nesterov, adam, adagrad, rmsprop\n";

  private static Run finished(String entries) {
    return StudyRuns.finished(new Optimisers(), entries);
  }

  @Test
  void theDefaultExperimentGivesTheSameBitsEverywhere() {
    Digest digest = new Digest();
    finished("").results().addTo(digest);
    assertThat(digest.text()).isEqualTo("f8fd-2c90-3352-5a1c");
  }

  /** NumPy over five other starts: 1.002, 0.556, 0.485. */
  @Test
  void stepsGrowWithTheConditionNumberOrItsRoot() {
    Run run = finished(ALL + ":kappa: 10, 30, 100, 300, 1000");
    assertThat(finding(run, "slope[optimizer=gd]")).isCloseTo(1, within(0.03));
    assertThat(finding(run, "slope[optimizer=heavy-ball]")).isCloseTo(0.56, within(0.04));
    assertThat(finding(run, "slope[optimizer=nesterov]")).isCloseTo(0.47, within(0.05));
    assertThat(finding(run, "theory.ratio[optimizer=gd]")).isBetween(0.65, 1.0);
    assertThat(finding(run, "theory.ratio[optimizer=adam]")).isNaN();
  }

  /**
   * NumPy over five other starts, where 1,000 is the condition number: 2,542 and 176, 3,571 and 10.
   */
  @Test
  void adaptiveMethodsNeedTheRightAxes() {
    Run run = finished(ALL + ":kappa: 10, 100, 1000");
    assertThat(finding(run, "aligned.ratio[optimizer=adam]")).isGreaterThan(4);
    assertThat(finding(run, "aligned.ratio[optimizer=adagrad]")).isGreaterThan(100);
    double flat = finding(run, "steps-aligned[kappa=10,optimizer=adam]");
    assertThat(finding(run, "steps-aligned[kappa=1000,optimizer=adam]"))
        .isBetween(0.7 * flat, 1.3 * flat);
    assertThat(finding(run, "steps[kappa=100,optimizer=rmsprop]")).isInfinite();
    assertThat(finding(run, "aligned.ratio[optimizer=gd]")).isCloseTo(1, within(0.01));
    assertThat(run.figure().summary())
        .matches(
            "Steps to the bottom of a bowl at kappa 1000: gd \\d+, heavy-ball \\d+, nesterov \\d+,"
                + " adam \\d+, adagrad \\d+, rmsprop never\\.");
  }

  @Test
  void withoutARotationThereIsNothingToLose() {
    Run run = finished(":optimizer: adam\n:rotation: 0\n:kappa: 1000");
    assertThat(finding(run, "aligned.ratio")).isEqualTo(1);
  }

  @Test
  void aRoundBowlTakesGradientDescentOneStep() {
    Run run = finished(":optimizer: gd, heavy-ball, nesterov\n:kappa: 1");
    assertThat(finding(run, "steps[optimizer=gd]")).isEqualTo(1);
    assertThat(finding(run, "steps[optimizer=heavy-ball]")).isEqualTo(1);
    assertThat(finding(run, "steps[optimizer=nesterov]")).isEqualTo(1);
    assertThat(finding(run, "theory.ratio[optimizer=gd]")).isNaN();
  }

  /** A = [[(1+k)/2, m], [m, (1+k)/2]] with k = 1/4 and m = 3/8 at 45 degrees: by hand. */
  @Test
  void theBowlIsTurnedInThePlanesOfOppositeCoordinates() {
    Bowl bowl = new Bowl(2, 4, 45);
    double[] gradient = new double[2];
    bowl.gradient(new double[] {1, 0}, gradient);
    assertThat(gradient[0]).isCloseTo(0.625, within(1e-15));
    assertThat(gradient[1]).isCloseTo(0.375, within(1e-15));
    assertThat(bowl.value(new double[] {1, 1})).isCloseTo(1, within(1e-15));
    assertThat(new Bowl(3, 9, 45).value(new double[] {0, 3, 0})).isCloseTo(1.5, within(1e-15));
  }

  @Test
  void withoutASweepTheLossesAreDrawn() {
    Run run = finished(":kappa: 100");
    assertThat(run.figure().panels().get(0).y().label()).isEqualTo("loss");
    assertThat(run.figure().panels().get(1).marks().stream().map(Mark::name))
        .containsExactly("loss", "equal loss", "gd", "heavy-ball", "adam");
    Run one = finished(":kappa: 100\n:optimizer: nesterov");
    assertThat(one.figure().panels().get(0).marks().get(0).name()).isEqualTo("nesterov");
  }
}
