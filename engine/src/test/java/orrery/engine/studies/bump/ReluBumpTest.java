package orrery.engine.studies.bump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static orrery.engine.studies.StudyRuns.finding;

import org.junit.jupiter.api.Test;
import orrery.engine.figure.Sketch;
import orrery.engine.run.Outcome;
import orrery.engine.run.Run;
import orrery.engine.studies.StudyRuns;

/** The reference is a program in NumPy that adds up bars and interpolates, on the same grid. */
class ReluBumpTest {
  private static final ReluBump STUDY = new ReluBump();
  private static final String ZEROS = "0".repeat(64);

  @Test
  void theErrorsAreThoseOfTheReference() {
    Run run = run("");
    assertThat(measure(run, "bars-error"))
        .containsExactly(
            new double[] {
              0.5557471743395549, 0.29980203387574944, 0.1527784235561168, 0.07675325957169242
            },
            within(1e-10));
    assertThat(measure(run, "dots-error"))
        .containsExactly(
            new double[] {
              0.1713310694256609, 0.05127305488024314, 0.012811580842468473, 0.0032592875994241766
            },
            within(1e-12));
    assertThat(measure(run, "bound"))
        .containsExactly(
            new double[] {
              0.20927097676094442, 0.052317744190236104, 0.013079436047559026, 0.0032698590118897565
            },
            within(1e-12));
  }

  @Test
  void barsAreOfFirstOrderAndDotsOfSecond() {
    Run run = run("");
    assertThat(finding(run, "bars.order")).isBetween(0.9, 1.0);
    assertThat(finding(run, "dots.order")).isBetween(1.8, 2.0);
    assertThat(finding(run, "last.dots-error")).isLessThan(finding(run, "last.bound"));
    assertThat(run.figure().summary())
        .isEqualTo(
            "A curve, and bars and joined dots that imitate it. With the number of pieces, the"
                + " greatest error of the bars falls to the power 0.952, that of the joined dots to"
                + " the power 1.91.");
  }

  @Test
  void noNumberOfPiecesImitatesAStepEverywhere() {
    Run run = run(":target: step");
    assertThat(finding(run, "dots.order")).isCloseTo(0, within(0.1));
    assertThat(finding(run, "last.dots-error")).isGreaterThan(0.9);
    assertThat(finding(run, "last.bound")).isInfinite();
    assertThat(run.figure().panels().get(1).marks()).hasSize(4);
  }

  @Test
  void aParabolaReachesItsBound() {
    Run run = run(":target: parabola\n:pieces: 30");
    assertThat(finding(run, "last.dots-error"))
        .isCloseTo(0.2 * 0.2 / 8 * 2 / 3, within(1e-12))
        .isCloseTo(finding(run, "last.bound"), within(1e-12));
    assertThat(finding(run, "dots.order")).isNaN();
  }

  @Test
  void steepEdgesNeedDoublePrecision() {
    String steep = ":pieces: 20\n:edge: 1e-7";
    assertThat(finding(run(steep), "last.bars-error")).isCloseTo(0.5557, within(1e-4));
    assertThat(finding(run(steep + "\n:precision: f32"), "last.bars-error")).isGreaterThan(1);
    assertThat(finding(run(":pieces: 20\n:precision: f32"), "last.dots-error"))
        .isCloseTo(0.1713333538114128, within(1e-5));
  }

  @Test
  void aDrawnCurveIsImitatedAndCanBeDrawnOn() {
    String half = "80".repeat(16) + "ff".repeat(16);
    Run run = run(":target: drawn\n:drawing: " + half);
    assertThat(run.results().curves().get(0).y()[0]).isEqualTo(2 * (2 * 128 / 255.0 - 1));
    assertThat(run.results().curves().get(0).y()[600]).isEqualTo(2);
    Sketch sketch = (Sketch) run.figure().panels().get(0).marks().get(0);
    assertThat(sketch.parameter()).isEqualTo("drawing");
    assertThat(sketch.x()).hasSize(32).startsWith(-3).endsWith(3);
    assertThat(sketch.y()).endsWith(2);
    assertThat(run(":target: drawn\n:drawing: " + ZEROS).outcome())
        .isNotEqualTo(run(":target: drawn").outcome());
  }

  @Test
  void theReceiptIsTheSameOnEveryMachine() {
    assertThat(run("").outcome()).isEqualTo(new Outcome.Finished("33ca-bcc2-4d17-039b"));
  }

  private static Run run(String text) {
    return StudyRuns.finished(STUDY, text);
  }

  private static double[] measure(Run run, String name) {
    return run.results().measure(name).mid();
  }
}
