package orrery.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orrery.engine.device.CpuDevice;
import orrery.engine.figure.FigureJson;
import orrery.engine.spec.Entries;
import orrery.engine.studies.descent.DoubleDescent;
import orrery.engine.studies.epochs.EpochDescent;
import orrery.engine.studies.oscillation.ReluOscillation;
import orrery.engine.study.Experiment;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Study;
import orrery.engine.study.Toy;

/**
 * A test of several workers on one thread, of which a random one does the next unit: no order of
 * work changes the result of a run, and every state on the way can be computed again.
 */
class InterleavingsTest {
  private static final List<Experiment> EXPERIMENTS =
      List.of(
          experiment(new Toy(), ":noise: 1"),
          experiment(new DoubleDescent(), ":features: 5, 20, 40, 80\n:samples: 40\n:seeds: 3"),
          experiment(new EpochDescent(), ":seeds: 3"),
          experiment(new ReluOscillation(), ":depth: 2\n:steps: 300\n:seeds: 4"),
          experiment(new ReluOscillation(), ":depth: 1, 2, 3\n:steps: 120\n:seeds: 2"));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void noOrderOfWorkChangesTheReceiptTheFindingsOrTheFigure(int workers) {
    for (Experiment experiment : EXPERIMENTS) {
      Run serial = new Run(experiment, new CpuDevice());
      serial.finish();
      for (int chance = 0; chance < 5; chance++) {
        RunProgress progress = new Crew(experiment, workers, new Random(chance)).finish();
        assertThat(progress.outcome()).isEqualTo(serial.outcome());
        assertThat(progress.snapshot()).isEqualTo("=" + progress.order().trials());
        assertThat(FigureJson.of(progress.figure())).isEqualTo(FigureJson.of(serial.figure()));
        assertThat(experiment.study().findings(progress.results()))
            .isEqualTo(experiment.study().findings(serial.results()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void everyMomentOnTheWayCanBeComputedAgain(int workers) {
    Random chance = new Random(workers);
    for (Experiment experiment : EXPERIMENTS) {
      Crew crew = new Crew(experiment, workers, chance);
      for (int look = 0; look < 6; look++) {
        crew.work(1 + chance.nextInt(20));
        RunProgress again =
            RunSnapshot.replay(crew.progress.snapshot(), experiment, new CpuDevice());
        assertThat(again.snapshot()).isEqualTo(crew.progress.snapshot());
        assertThat(FigureJson.of(again.figure()))
            .as(crew.progress.snapshot())
            .isEqualTo(FigureJson.of(crew.progress.figure()));
      }
    }
  }

  private static Experiment experiment(Study study, String text) {
    return ExperimentParser.parse(study, Entries.of(text).entries(), List.of()).orElseThrow();
  }

  /** Workers that report now and then, and at the end of a trial, by way of the codec. */
  private static final class Crew {
    private final RunProgress progress;
    private final Random chance;
    private final List<TrialExecution> working = new ArrayList<>();
    private final int workers;

    Crew(Experiment experiment, int workers, Random chance) {
      this.progress = new RunProgress(new TrialOrder(experiment));
      this.workers = workers;
      this.chance = chance;
    }

    RunProgress finish() {
      while (progress.outcome() instanceof Outcome.Running) {
        work(1);
      }
      return progress;
    }

    void work(int units) {
      for (int i = 0; i < units && progress.outcome() instanceof Outcome.Running; i++) {
        unit();
      }
    }

    private void unit() {
      int worker = chance.nextInt(workers);
      if (worker >= working.size()) {
        OptionalInt trial = progress.claim();
        if (trial.isEmpty() && working.isEmpty()) {
          throw new AssertionError("nobody works, and the run is not over");
        }
        trial.ifPresent(
            claimed ->
                working.add(TrialExecution.begin(progress.order(), claimed, new CpuDevice())));
        return;
      }
      TrialExecution execution = working.get(worker);
      execution.advance();
      if (execution.finished() || chance.nextInt(3) == 0) {
        progress.note(ReportCodec.decode(ReportCodec.encode(execution.report())));
      }
      if (execution.finished()) {
        execution.close();
        working.remove(worker);
      }
    }
  }
}
