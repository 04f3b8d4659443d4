package orrery.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.engine.device.CpuDevice;
import orrery.engine.spec.Entries;
import orrery.engine.study.Experiment;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Toy;

class RunTest {

  @Test
  void everyTrialIsRunAndTheOutcomeHasAReceipt() {
    Run run = run(":noise: 1");
    Outcome outcome = run.finish();
    assertThat(run.progress().snapshot()).isEqualTo("=15");
    assertThat(run.share()).isEqualTo(1);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Finished.class,
            finished ->
                assertThat(finished.receipt())
                    .matches("[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}"));
    double[] mid = run.results().measure("product").mid();
    for (int i = 0; i < mid.length; i++) {
      assertThat(mid[i] - (1 << i)).isBetween(0.0, 1.0);
    }
  }

  @Test
  void theFirstSeedSeesBothEndsOfTheSweepFirst() {
    Run run = run(":noise: 1");
    for (int unit = 0; unit < 4; unit++) {
      run.advance();
    }
    double[] mid = run.results().measure("product").mid();
    assertThat(mid[0]).isNotNaN();
    assertThat(mid[1]).isNaN();
    assertThat(mid[2]).isNaN();
    assertThat(mid[4]).isNotNaN();
    assertThat(run.outcome()).isEqualTo(new Outcome.Running());
    assertThat(run.share()).isEqualTo(17.0 / 93);
  }

  @Test
  void theReceiptDependsOnEverySettingAndOnTheSeeds() {
    List<String> receipts =
        List.of(
            receipt(":noise: 1"),
            receipt(":noise: 1.5"),
            receipt(":noise: 1\n:seeds: 4"),
            receipt(":noise: 1\n:seed: 1"),
            receipt(":noise: 1\n:width: 1, 2"),
            receipt(":noise: 1\n:limit: 999"));
    assertThat(receipts).doesNotHaveDuplicates();
    assertThat(receipt(":noise: 1.0")).isEqualTo(receipts.get(0));
  }

  @Test
  void anOrderFromCoarseToFineHasEachIndexOnce() {
    assertThat(CoarseToFine.order(1)).containsExactly(0);
    assertThat(CoarseToFine.order(5)).containsExactly(4, 0, 2, 1, 3);
    assertThat(CoarseToFine.order(21)).hasSize(21).doesNotHaveDuplicates();
  }

  @Test
  void aRunWithMoreSeedsGoesOnFromTheTrialsThatAreKnown() {
    Run before = run(":noise: 1\n:seeds: 2");
    before.finish();
    Run after = after(before, ":noise: 1\n:seeds: 5");
    assertThat(after.progress().snapshot()).isEqualTo("=10");
    assertThat(after.progress().unclaimed()).isEqualTo(15);
    assertThat(after.finish().receipt()).isEqualTo(receipt(":noise: 1\n:seeds: 5"));
  }

  @Test
  void aRunThatWasGivenUpLeavesItsFinishedTrials() {
    Run before = run(":noise: 1\n:seeds: 2");
    while (!before.progress().snapshot().startsWith("=6")) {
      before.advance();
    }
    Run after = after(before, ":noise: 1\n:seeds: 3");
    assertThat(after.progress().snapshot()).isEqualTo("=6");
    assertThat(after.finish().receipt()).isEqualTo(receipt(":noise: 1\n:seeds: 3"));
  }

  @Test
  void anythingButMoreSeedsBeginsAnew() {
    Run before = run(":noise: 1\n:seeds: 2");
    before.finish();
    assertThat(after(before, ":noise: 1\n:seeds: 2").progress().snapshot()).isEmpty();
    assertThat(after(before, ":noise: 1\n:seeds: 1").progress().snapshot()).isEmpty();
    assertThat(after(before, ":noise: 1.5\n:seeds: 5").progress().snapshot()).isEmpty();
    assertThat(after(before, ":noise: 1\n:seed: 1\n:seeds: 5").progress().snapshot()).isEmpty();
    assertThat(after(before, ":width: 1, 2\n:noise: 1\n:seeds: 5").progress().snapshot()).isEmpty();
  }

  private static Run after(Run before, String text) {
    Experiment experiment = run(text).progress().order().experiment();
    return new Run(new RunProgress(new TrialOrder(experiment), before.progress()), new CpuDevice());
  }

  private static String receipt(String text) {
    return ((Outcome.Finished) run(text).finish()).receipt();
  }

  private static Run run(String text) {
    Experiment experiment =
        ExperimentParser.parse(new Toy(), Entries.of(text).entries(), List.of()).orElseThrow();
    return new Run(experiment, new CpuDevice());
  }
}
