package orrery.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.engine.device.CpuDevice;
import orrery.engine.spec.Entries;
import orrery.engine.study.Experiment;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Measurements;
import orrery.engine.study.Toy;

class RunProgressTest {
  private static final int UNITS = 2;

  private final RunProgress progress =
      new RunProgress(new TrialOrder(experiment(":width: 1, 2, 4\n:seeds: 2")));

  @Test
  void trialsAreTakenOnceFromCoarseToFine() {
    TrialOrder order = progress.order();
    assertThat(order.trials()).isEqualTo(6);
    for (String name :
        List.of(
            "width = 4, seed 0",
            "width = 1, seed 0",
            "width = 2, seed 0",
            "width = 4, seed 1",
            "width = 1, seed 1",
            "width = 2, seed 1")) {
      assertThat(order.name(progress.claim().orElseThrow())).isEqualTo(name);
    }
    assertThat(progress.claim()).isEmpty();
    assertThat(progress.unclaimed()).isZero();
  }

  @Test
  void aMomentSaysHowFarEachTrialIs() {
    assertThat(progress.snapshot()).isEmpty();
    claim(4);
    assertThat(progress.snapshot()).isEmpty();
    note(2, UNITS);
    assertThat(progress.snapshot()).isEqualTo("0 0 =1");
    note(0, 1);
    assertThat(progress.snapshot()).isEqualTo("1 0 =1");
    note(3, UNITS);
    note(1, UNITS);
    assertThat(progress.snapshot()).isEqualTo("1 =3");
    note(0, UNITS);
    assertThat(progress.snapshot()).isEqualTo("=4");
  }

  @Test
  void progressCountsWhatIsUnderWayByItsShare() {
    claim(6);
    assertThat(progress.share()).isZero();
    note(0, 1);
    assertThat(progress.share()).isEqualTo(2.0 / 14);
    note(1, UNITS);
    assertThat(progress.share()).isEqualTo(3.0 / 14);
    for (int trial : new int[] {5, 4, 3, 2, 0}) {
      assertThat(progress.outcome()).isEqualTo(new Outcome.Running());
      assertThat(progress.share()).isLessThan(1);
      note(trial, UNITS);
    }
    assertThat(progress.share()).isEqualTo(1);
    assertThat(progress.outcome()).isInstanceOf(Outcome.Finished.class);
  }

  @Test
  void theDivergenceToldIsTheFirstTrialsNotTheFirstInTime() {
    claim(6);
    for (int trial : new int[] {5, 1, 3, 0, 2, 4}) {
      int divergedAt = trial == 5 ? 10 : trial == 1 ? 30 : trial == 3 ? 20 : Report.CONVERGENT;
      progress.note(new Report(trial, 1, 1, divergedAt, Measurements.of(1)));
    }
    assertThat(progress.outcome())
        .isInstanceOfSatisfying(
            Outcome.Diverged.class, diverged -> assertThat(diverged.step()).isEqualTo(30));
  }

  @Test
  void whatNobodyWorksOnCannotBeNoted() {
    claim(1);
    note(0, UNITS);
    for (int trial : new int[] {-1, 0, 1}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> note(trial, 1))
          .withMessage("no worker has claimed trial " + trial);
    }
  }

  @Test
  void asManyWorkersAreOfUseAsThereAreTrialsAndAsFitInMemory() {
    TrialOrder order = progress.order();
    assertThat(order.workers(1)).isEqualTo(1);
    assertThat(order.workers(4)).isEqualTo(4);
    assertThat(order.workers(100)).isEqualTo(6);
    assertThat(order.workers(0)).isEqualTo(1);
    assertThat(new TrialOrder(experiment(":memory: 100")).workers(8)).isEqualTo(2);
    assertThat(new TrialOrder(experiment(":memory: 200")).workers(8)).isEqualTo(1);
  }

  @Test
  void aTextThatIsNoMomentOfThisRunIsRefused() {
    Experiment experiment = progress.order().experiment();
    for (String text : List.of("=7", "=6 1", "x", "=", "1  1", "1.5", "-1", "99999999999")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> RunSnapshot.replay(text, experiment, new CpuDevice()))
          .withMessage("not a moment of this run: " + text);
    }
  }

  private void claim(int trials) {
    for (int i = 0; i < trials; i++) {
      progress.claim();
    }
  }

  private void note(int trial, int done) {
    progress.note(new Report(trial, done, UNITS, Report.CONVERGENT, Measurements.of(done)));
  }

  private static Experiment experiment(String text) {
    return ExperimentParser.parse(new Toy(), Entries.of(text).entries(), List.of()).orElseThrow();
  }
}
