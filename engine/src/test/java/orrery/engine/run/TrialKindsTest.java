package orrery.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orrery.engine.device.CpuDevice;
import orrery.engine.spec.Entries;
import orrery.engine.spec.Entry;
import orrery.engine.study.Experiment;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Results;
import orrery.engine.study.ToyKinds;

class TrialKindsTest {
  private static Experiment experiment(String kinds) {
    List<Entry> entries = Entries.of(":kind: " + kinds + "\n:seeds: 2").entries();
    return ExperimentParser.parse(new ToyKinds(), entries, List.of()).orElseThrow();
  }

  private static double[] scalars(Results results) {
    return results.trial(0, 0).orElseThrow().scalars();
  }

  private static Run run(String kinds) {
    Run run = new Run(experiment(kinds), new CpuDevice());
    run.finish();
    return run;
  }

  @Test
  void aTrainingEndsWhereItHasEnough() {
    Run run = run("early");
    assertThat(scalars(run.results())).containsExactly(1 - 1 / 8.0, 3);
    assertThat(run.progress().snapshot()).isEqualTo("=2");
    assertThat(run.share()).isEqualTo(1);
  }

  @Test
  void aTrainingIsFedBeforeEachUnit() {
    // Targets 0, 1, 2 .. 7, each half of the way.
    double weight = 0;
    for (int target = 0; target < 8; target++) {
      weight += (target - weight) / 2;
    }
    assertThat(scalars(run("fed").results())).containsExactly(weight, 8);
  }

  @Test
  void stagesFollowEachOtherAndHandOnWhatTheyFound() {
    // 0 to 3 on the way to 4 in two steps; from there to 1 on the way to -1 in one; doubled.
    Run run = run("staged");
    assertThat(scalars(run.results())).containsExactly(2, 3);
    assertThat(run.share()).isEqualTo(1);
  }

  @Test
  void aTrialThatMayDivergeIsAResultLikeAnyOther() {
    Run run = run("wild");
    assertThat(run.outcome()).isInstanceOf(Outcome.Finished.class);
    assertThat(scalars(run.results())[0]).isInfinite();
  }

  @ParameterizedTest
  @ValueSource(strings = {"early", "fed", "staged", "wild", "early, staged, fed"})
  void trialsOfEveryKindHaveTheSameBitsSideBySideAndAfterAReplay(String kinds) {
    Run alone = run(kinds);
    BatchedRun together =
        new BatchedRun(new RunProgress(new TrialOrder(experiment(kinds))), new CpuDevice());
    while (together.advance()) {}
    assertThat(together.progress().outcome()).isEqualTo(alone.outcome());

    Run half = new Run(experiment(kinds), new CpuDevice());
    for (int unit = 0; unit < 4; unit++) {
      half.advance();
    }
    RunProgress again =
        RunSnapshot.replay(half.progress().snapshot(), experiment(kinds), new CpuDevice());
    assertThat(again.snapshot()).isEqualTo(half.progress().snapshot());
  }
}
