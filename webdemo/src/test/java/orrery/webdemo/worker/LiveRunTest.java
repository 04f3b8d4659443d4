package orrery.webdemo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.engine.device.CpuDevice;
import orrery.engine.figure.FigureJson;
import orrery.engine.run.Outcome;
import orrery.engine.run.Run;
import orrery.engine.spec.Entries;
import orrery.engine.studies.Studies;
import orrery.engine.study.Experiment;
import orrery.engine.study.ExperimentParser;

class LiveRunTest {
  private static final String STUDY = "relu-oscillation";
  private static final String SHORT = ":depth: 2\n:seeds: 1\n:steps: 100";

  private final LiveRun live =
      new LiveRun(Studies::find, progress -> new Run(progress, new CpuDevice()));

  private static Run onTheJvm() {
    Experiment experiment =
        ExperimentParser.parse(
                Studies.find(STUDY).orElseThrow(), Entries.of(SHORT).entries(), List.of())
            .orElseThrow();
    return new Run(experiment, new CpuDevice());
  }

  @Test
  void nothingIsKnownBeforeARunIsPrepared() {
    assertThat(live.advance()).isEqualTo(LiveRun.IDLE);
    assertThat(live.snapshot()).isEmpty();
    assertThat(live.share()).isZero();
    assertThat(live.figure()).isEmpty();
    assertThat(live.receipt()).isEmpty();
    assertThat(live.findings()).isEmpty();
    assertThat(live.divergedAt()).isEqualTo(-1);
  }

  @Test
  void anUnknownStudyIsRefused() {
    assertThat(live.prepare("relu-ossilation", ""))
        .isEqualTo("this engine has no study named relu-ossilation");
  }

  @Test
  void everyProblemOfTheSettingsIsALine() {
    assertThat(live.prepare(STUDY, ":dpeth: 3\n:depth: 99"))
        .isEqualTo(
            "unknown key \"dpeth\" of relu-oscillation (did you mean \"depth\"?)\n"
                + "depth must be at most 8, not 99");
    assertThat(live.prepare(STUDY, "depth 3"))
        .isEqualTo("this line is not a setting (write :key: value)");
    assertThat(live.advance()).isEqualTo(LiveRun.IDLE);
  }

  @Test
  void whatWouldTakeTooMuchIsRefusedBeforeItIsRun() {
    assertThat(live.prepare("double-descent", ":features: 100..4000:60\n:seeds: 200"))
        .isEqualTo(
            "this experiment would have 12000 trials, 60 values for each of 200 seeds; at most"
                + " 10000 are allowed");
    assertThat(live.prepare(STUDY, ":budget: 16\n:depth: 8\n:steps: 20000\n:seeds: 50"))
        .isEqualTo(
            "this experiment would take 2020 billion operations; at most 1000 billion are allowed");
    assertThat(live.advance()).isEqualTo(LiveRun.IDLE);
  }

  @Test
  void moreSeedsGoOnFromThoseThatAreKnown() {
    live.prepare(STUDY, SHORT);
    while (live.advance() == LiveRun.RUNNING) {
      assertThat(live.receipt()).isEmpty();
    }
    live.prepare(STUDY, ":depth: 2\n:seeds: 3\n:steps: 100");
    assertThat(live.snapshot()).isEqualTo("=1");
    live.prepare(STUDY, SHORT);
    assertThat(live.snapshot()).isEmpty();
  }

  @Test
  void aFrameIsTheStateOfTheRunAfterAsManyUnits() {
    assertThat(live.prepare(STUDY, SHORT)).isEmpty();
    Run run = onTheJvm();
    for (int i = 0; i < 2; i++) {
      live.advance();
      run.advance();
    }
    assertThat(live.snapshot()).isEqualTo("2");
    assertThat(live.figure()).isEqualTo(FigureJson.of(run.figure()));
    assertThat(live.share()).isEqualTo(run.share()).isBetween(0.0, 1.0);
    assertThat(live.receipt()).isEmpty();
    assertThat(live.findings()).isEmpty();
  }

  @Test
  void aRunThatIsDoneHasAReceiptAndFindings() {
    assertThat(live.prepare(STUDY, SHORT)).isEmpty();
    int state = LiveRun.RUNNING;
    while (state == LiveRun.RUNNING) {
      state = live.advance();
    }
    assertThat(state).isEqualTo(LiveRun.FINISHED);
    assertThat(new Outcome.Finished(live.receipt())).isEqualTo(onTheJvm().finish());
    assertThat(live.findings()).startsWith("{\"").contains("\"pieces\":4,").endsWith("}");
    assertThat(live.share()).isEqualTo(1);
  }

  @Test
  void anotherRunTakesThePlaceOfTheOneBefore() {
    live.prepare(STUDY, SHORT);
    live.advance();
    live.prepare(STUDY, SHORT);
    assertThat(live.snapshot()).isEmpty();
    live.close();
    assertThat(live.advance()).isEqualTo(LiveRun.IDLE);
  }
}
