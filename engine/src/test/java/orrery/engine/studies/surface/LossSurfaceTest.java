package orrery.engine.studies.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static orrery.engine.studies.StudyRuns.finding;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import orrery.engine.figure.Handle;
import orrery.engine.figure.Mark;
import orrery.engine.math.Decimal;
import orrery.engine.run.Outcome;
import orrery.engine.run.Run;
import orrery.engine.studies.StudyRuns;

/**
 * The reference is a program in NumPy with a Philox of its own, which differentiates the loss point
 * by point.
 */
class LossSurfaceTest {
  private static final LossSurface STUDY = new LossSurface();
  private static final Offset<Double> NEAR = within(1e-9);

  @ParameterizedTest
  @CsvSource({
    "0, .3, 3.2, .02, 2, 4000, -10.09222956427, -.4427696678109, .006986668425242, .2993996948302, .1363731568382",
    "3, 1.5, -1, .05, 4, 1000, .613520600446, .147265081032, .1105732832623, 2.339275730747, .1600254828748",
    "5, 2, .5, .01, 1, 2000, 3.730503376535, 2.301865446525, .146662426053, .4168463608843, .1036610106533"
  })
  void theWalksAreThoseOfTheReference(
      long seed,
      double w1,
      double w2,
      double rate,
      int batch,
      int steps,
      double imbalance,
      double ofBatches,
      double excess,
      double moved,
      double critical) {
    Run run =
        run(
            ":w1: %s\n:w2: %s\n:rate: %s\n:batch: %d\n:steps: %d\n:seed: %d\n:seeds: 1"
                .formatted(w1, w2, rate, batch, steps, seed));
    assertThat(measure(run, "imbalance")).isCloseTo(imbalance, NEAR);
    assertThat(measure(run, "batch-imbalance")).isCloseTo(ofBatches, NEAR);
    assertThat(measure(run, "excess")).isBetween(0.0, 1e-12);
    assertThat(measure(run, "batch-excess")).isCloseTo(excess, NEAR);
    assertThat(measure(run, "moved")).isCloseTo(moved, NEAR);
    assertThat(measure(run, "critical-rate")).isCloseTo(critical, NEAR);
  }

  @Test
  void descentStopsAtTheFirstMinimumAndNoiseGoesOnToTheFlattest() {
    Run run = run("");
    assertThat(finding(run, "last.imbalance")).isCloseTo(-10.08, within(.03));
    assertThat(finding(run, "last.batch-imbalance")).isBetween(-4.0, 0.0);
    assertThat(finding(run, "last.balanced-share")).isGreaterThanOrEqualTo(.9);
    assertThat(finding(run, "last.excess")).isLessThan(1e-12);
    assertThat(run.figure().summary())
        .isEqualTo(
            "The loss over two weights, with a curved valley of minima. Gradient descent ends with"
                + " an imbalance of -10.1, descent on batches with one of -0.8, where 0 is the"
                + " flattest place.");
  }

  @Test
  void eachStepShrinksTheImbalanceAsTheEquationSays() {
    assertThat(finding(run(""), "last.identity")).isLessThan(1e-14);
  }

  @Test
  void withLittleNoiseBothStay() {
    Run run = run(":batch: 30");
    assertThat(finding(run, "last.batch-imbalance")).isLessThan(-8);
    assertThat(finding(run, "last.balanced-share")).isZero();
  }

  @Test
  void onThePlateauNothingMoves() {
    Run run = run(":w1: -1\n:w2: 1.5");
    assertThat(finding(run, "last.moved")).isZero();
    assertThat(finding(run, "last.batch-imbalance")).isEqualTo(1 - 1.5 * 1.5);
  }

  @Test
  void noMinimumIsStableBeyondTheCriticalRate() {
    double critical = finding(run(":seeds: 1"), "last.critical-rate");
    assertThat(critical).isBetween(.11, .16);
    String balanced = ":w1: 1\n:w2: 1\n:seeds: 1\n:steps: 8000\n:rate: ";
    assertThat(finding(run(balanced + Decimal.text(.95 * critical, 6)), "last.excess"))
        .isLessThan(1e-10);
    assertThat(finding(run(balanced + Decimal.text(1.1 * critical, 6)), "last.excess"))
        .isGreaterThan(1e-2);
  }

  @Test
  void theSurfaceOfABatchIsAnotherOne() {
    Mark whole = run(":seeds: 1").figure().panels().get(0).marks().get(0);
    Mark batch = run(":seeds: 1\n:surface: batch").figure().panels().get(0).marks().get(0);
    assertThat(whole.name()).isEqualTo("loss");
    assertThat(batch.name()).isEqualTo("loss of the last batch");
  }

  @Test
  void aSweepIsDrawnOverItsAxisAndTheStartIsAHandle() {
    Run run = run(":batch: 2, 10, 30\n:seeds: 2\n:steps: 100");
    assertThat(run.figure().panels().get(1).x().label()).isEqualTo("Batch B");
    List<Mark> marks = run.figure().panels().get(0).marks();
    assertThat(marks.get(marks.size() - 1))
        .isEqualTo(new Handle("start", Mark.Tone.PRIMARY, "w1", "w2", .3, 3.2));
  }

  @Test
  void theReceiptIsTheSameOnEveryMachine() {
    assertThat(run("").outcome()).isEqualTo(new Outcome.Finished("e210-9c56-6a2f-feab"));
  }

  private static Run run(String text) {
    return StudyRuns.finished(STUDY, text);
  }

  private static double measure(Run run, String name) {
    return run.results().measure(name).mid()[0];
  }
}
