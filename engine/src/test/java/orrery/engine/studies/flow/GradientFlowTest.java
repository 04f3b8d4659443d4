package orrery.engine.studies.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static orrery.engine.studies.StudyRuns.finding;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import orrery.engine.figure.Field;
import orrery.engine.figure.Handle;
import orrery.engine.figure.Mark;
import orrery.engine.run.Outcome;
import orrery.engine.run.Run;
import orrery.engine.studies.StudyRuns;

/**
 * The reference is a program in NumPy that was written from the formulas: descent, and both flows
 * by Runge-Kutta steps of a twentieth of the step size.
 */
class GradientFlowTest {
  private static final GradientFlow STUDY = new GradientFlow();

  @Test
  void theDistancesAreThoseOfTheReference() {
    Run run = run("");
    double[] error = run.results().measure("error").mid();
    double[] corrected = run.results().measure("corrected-error").mid();
    double[] errors = {
      0.0018586443619112126,
      0.003747457112179855,
      0.007621852843086676,
      0.015782879159166402,
      0.034168648186348
    };
    double[] correctedErrors = {
      2.5417841366419227e-05,
      0.00010202705651500583,
      0.00041111724683357394,
      0.0016706908726670342,
      0.0069044821952571195
    };
    for (int i = 0; i < errors.length; i++) {
      assertThat(error[i]).isCloseTo(errors[i], within(1e-13));
      assertThat(corrected[i]).isCloseTo(correctedErrors[i], within(1e-13));
    }
    assertThat(error[3] / corrected[3]).isCloseTo(9.447, within(1e-3));
    assertThat(run.results().measure("ratio").mid()[3]).isEqualTo(error[3] / corrected[3]);
  }

  @Test
  void theErrorIsOfFirstOrderAndWithTheCorrectionOfSecond() {
    Run run = run("");
    assertThat(finding(run, "error.slope")).isCloseTo(1, within(0.05));
    assertThat(finding(run, "corrected.slope")).isCloseTo(2, within(0.05));
    assertThat(run.figure().summary())
        .isEqualTo(
            "Gradient descent and two flows, from one start down to a valley of the loss. Its"
                + " greatest distance from the flow of the loss grows with the step size to the"
                + " power 1.01, that from the corrected flow to the power 2.01.");
  }

  @Test
  void withoutTheTermBothFlowsAreTheSame() {
    Run run = run(":term: off");
    assertThat(finding(run, "corrected.slope")).isEqualTo(finding(run, "error.slope"));
    assertThat(run.results().measure("ratio").mid()).containsOnly(1);
  }

  @Test
  void fromASteepPlaceTheGreatestStepIsNoLongerNearEitherFlow() {
    Run run = run(":w1: 2\n:w2: 1.5\n:step: 0.4");
    assertThat(finding(run, "last.error")).isCloseTo(1.2459, Percentage.withPercentage(0.1));
    assertThat(finding(run, "last.corrected-error")).isGreaterThan(1);
    assertThat(finding(run, "error.slope")).isNaN();
    assertThat(run.figure().summary()).contains("strays from the flow of the loss by 1.2");
  }

  @Test
  void furtherUpTheDistancesAreThoseOfTheReferenceAsWell() {
    Run run = run(":w1: 2.5\n:w2: 1.2\n:time: 1\n:step: 0.05, 0.1, 0.2");
    assertThat(run.results().measure("error").mid())
        .containsExactly(new double[] {0.062856, 0.179472, 0.551383}, within(6e-7));
    assertThat(run.results().measure("corrected-error").mid())
        .containsExactly(new double[] {0.01734, 0.09565, 0.42896}, within(6e-6));
  }

  @Test
  void whatSuitsNoStepSizeIsDrawnOverWhatIsSwept() {
    Run run = run(":step: 0.1\n:time: 1, 2, 4");
    assertThat(run.figure().panels().get(1).marks()).hasSize(4);
    assertThat(run.figure().panels().get(1).x().label()).isEqualTo("Time T");
  }

  @Test
  void theStartIsAPointThatReadersMove() {
    List<Mark> marks = run(":w1: 2").figure().panels().get(0).marks();
    assertThat(marks.get(0)).isInstanceOf(Field.class);
    assertThat(marks.get(marks.size() - 1))
        .isEqualTo(new Handle("start", Mark.Tone.REFERENCE, "w1", "w2", 2, 0.3));
  }

  @Test
  void theReceiptIsTheSameOnEveryMachine() {
    assertThat(run("").outcome()).isEqualTo(new Outcome.Finished("36d7-e5b6-84af-0a4a"));
  }

  private static Run run(String text) {
    return StudyRuns.finished(STUDY, text);
  }
}
