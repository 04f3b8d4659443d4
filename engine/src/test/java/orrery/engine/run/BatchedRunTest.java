package orrery.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orrery.engine.device.CpuDevice;
import orrery.engine.device.Device;
import orrery.engine.device.DeviceInfo;
import orrery.engine.device.Session;
import orrery.engine.plan.Plan;
import orrery.engine.spec.Entries;
import orrery.engine.studies.Studies;
import orrery.engine.study.Experiment;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Toy;
import orrery.engine.study.ToyTraining;

class BatchedRunTest {
  private static final String SHORT = ":steps: 200\n:depth: 2\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":seeds: 4",
        ":seeds: 70",
        ":rate: 0.001, 0.01, 0.1\n:seeds: 2",
        ":depth: 1..3:3\n:seeds: 3"
      })
  void trialsTrainedSideBySideGiveTheBitsOfTrialsTrainedOneByOne(String text) {
    String settings = (text.contains("depth") ? ":steps: 200\n" : SHORT) + text;
    BatchedRun run = new BatchedRun(progress(settings), new CpuDevice());
    assertThat(finish(run).receipt())
        .isEqualTo(new Run(progress(settings), new CpuDevice()).finish().receipt());
  }

  @Test
  void plansOfOneShapeShareASessionWhateverTheirSeedsAndRates() {
    Opened device = new Opened(new ArrayList<>());
    finish(new BatchedRun(progress(SHORT + ":rate: 0.001, 0.01, 0.1\n:seeds: 4"), device));
    assertThat(device.replicas).containsExactly(12);
  }

  @Test
  void otherShapesAndMoreThanASessionHoldsHaveSessionsOfTheirOwn() {
    Opened device = new Opened(new ArrayList<>());
    finish(new BatchedRun(progress(":steps: 200\n:depth: 1..2:2\n:seeds: 70"), device));
    assertThat(device.replicas).containsExactly(64, 64, 6, 6);
  }

  @Test
  void aTrialThatDivergesLeavesTheOthersAlone() {
    Run one = new Run(toys(), new CpuDevice());
    Outcome outcome = one.finish();
    assertThat(outcome).isInstanceOf(Outcome.Diverged.class);
    assertThat(one.results().trial(0, 0).orElseThrow().scalars()[0]).isFinite();
    BatchedRun together = new BatchedRun(toys(), new CpuDevice());
    assertThat(finish(together)).isEqualTo(outcome);
  }

  private static RunProgress toys() {
    Experiment experiment =
        ExperimentParser.parse(
                new ToyTraining(), Entries.of(":rate: 0.01, 0.02, 500").entries(), List.of())
            .orElseThrow();
    return new RunProgress(new TrialOrder(experiment));
  }

  @Test
  void trialsThatDoTheirOwnArithmeticAreDoneOneByOne() {
    Experiment experiment = Experiment.of(new Toy());
    BatchedRun run = new BatchedRun(new RunProgress(new TrialOrder(experiment)), new CpuDevice());
    assertThat(finish(run)).isEqualTo(new Run(experiment, new CpuDevice()).finish());
  }

  private static RunProgress progress(String settings) {
    Experiment experiment =
        ExperimentParser.parse(
                Studies.find("relu-oscillation").orElseThrow(),
                Entries.of(settings).entries(),
                List.of())
            .orElseThrow();
    return new RunProgress(new TrialOrder(experiment));
  }

  private static Outcome finish(BatchedRun run) {
    boolean more = true;
    while (more) {
      more = run.advance();
    }
    return run.progress().outcome();
  }

  /** The reference, with a note of how many replicas each session has. */
  private record Opened(List<Integer> replicas) implements Device {
    @Override
    public DeviceInfo info() {
      return new DeviceInfo("opened");
    }

    @Override
    public Session open(Plan plan, int count) {
      replicas.add(count);
      return new CpuDevice().open(plan, count);
    }
  }
}
