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

class LedgerTest {
  private static final int UNITS = 2;

  private final Ledger ledger = new Ledger(new Agenda(experiment(":width: 1, 2, 4\n:seeds: 2")));

  @Test
  void trialsAreTakenOnceFromCoarseToFine() {
    Agenda agenda = ledger.agenda();
    assertThat(agenda.trials()).isEqualTo(6);
    for (String name :
        List.of(
            "width = 4, seed 0",
            "width = 1, seed 0",
            "width = 2, seed 0",
            "width = 4, seed 1",
            "width = 1, seed 1",
            "width = 2, seed 1")) {
      assertThat(agenda.name(ledger.take().orElseThrow())).isEqualTo(name);
    }
    assertThat(ledger.take()).isEmpty();
    assertThat(ledger.untaken()).isZero();
  }

  @Test
  void aMomentSaysHowFarEachTrialIs() {
    assertThat(ledger.moment()).isEmpty();
    take(4);
    assertThat(ledger.moment()).isEmpty();
    note(2, UNITS);
    assertThat(ledger.moment()).isEqualTo("0 0 =1");
    note(0, 1);
    assertThat(ledger.moment()).isEqualTo("1 0 =1");
    note(3, UNITS);
    note(1, UNITS);
    assertThat(ledger.moment()).isEqualTo("1 =3");
    note(0, UNITS);
    assertThat(ledger.moment()).isEqualTo("=4");
  }

  @Test
  void progressCountsWhatIsUnderWayByItsShare() {
    take(6);
    assertThat(ledger.progress()).isZero();
    note(0, 1);
    assertThat(ledger.progress()).isEqualTo(2.0 / 14);
    note(1, UNITS);
    assertThat(ledger.progress()).isEqualTo(3.0 / 14);
    for (int trial : new int[] {5, 4, 3, 2, 0}) {
      assertThat(ledger.outcome()).isEqualTo(new Outcome.Running());
      assertThat(ledger.progress()).isLessThan(1);
      note(trial, UNITS);
    }
    assertThat(ledger.progress()).isEqualTo(1);
    assertThat(ledger.outcome()).isInstanceOf(Outcome.Finished.class);
  }

  @Test
  void theDivergenceToldIsTheFirstTrialsNotTheFirstInTime() {
    take(6);
    for (int trial : new int[] {5, 1, 3, 0, 2, 4}) {
      int divergedAt = trial == 5 ? 10 : trial == 1 ? 30 : trial == 3 ? 20 : Report.CONVERGENT;
      ledger.note(new Report(trial, 1, 1, divergedAt, Measurements.of(1)));
    }
    assertThat(ledger.outcome())
        .isInstanceOfSatisfying(
            Outcome.Diverged.class, diverged -> assertThat(diverged.step()).isEqualTo(30));
  }

  @Test
  void whatNobodyWorksOnCannotBeNoted() {
    take(1);
    note(0, UNITS);
    for (int trial : new int[] {-1, 0, 1}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> note(trial, 1))
          .withMessage("nobody works on trial " + trial);
    }
  }

  @Test
  void asManyWorkersAreOfUseAsThereAreTrialsAndAsFitInMemory() {
    Agenda agenda = ledger.agenda();
    assertThat(agenda.workers(1)).isEqualTo(1);
    assertThat(agenda.workers(4)).isEqualTo(4);
    assertThat(agenda.workers(100)).isEqualTo(6);
    assertThat(agenda.workers(0)).isEqualTo(1);
    assertThat(new Agenda(experiment(":memory: 100")).workers(8)).isEqualTo(2);
    assertThat(new Agenda(experiment(":memory: 200")).workers(8)).isEqualTo(1);
  }

  @Test
  void aTextThatIsNoMomentOfThisRunIsRefused() {
    Experiment experiment = ledger.agenda().experiment();
    for (String text : List.of("=7", "=6 1", "x", "=", "1  1", "1.5", "-1", "99999999999")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Moment.replay(text, experiment, new CpuDevice()))
          .withMessage("not a moment of this run: " + text);
    }
  }

  private void take(int trials) {
    for (int i = 0; i < trials; i++) {
      ledger.take();
    }
  }

  private void note(int trial, int done) {
    ledger.note(new Report(trial, done, UNITS, Report.CONVERGENT, Measurements.of(done)));
  }

  private static Experiment experiment(String text) {
    return ExperimentParser.parse(new Toy(), Entries.of(text).entries(), List.of()).orElseThrow();
  }
}
