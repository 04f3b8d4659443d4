package orrery.site.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static orrery.site.progress.Progress.SILENT;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.engine.device.CpuDevice;
import orrery.engine.spec.Entries;
import orrery.engine.studies.Studies;
import orrery.engine.study.Experiment;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Finding;
import orrery.engine.study.Study;
import orrery.engine.threads.ParallelRuns;
import orrery.site.memo.Memo;
import orrery.site.script.Scripts;

class TwinsTest {
  private static final ExperimentAssets PLAIN =
      new ExperimentAssets(
          Map.of(
              "build/twin.js",
              bytes(
                  """
                  export const call = (json, id) => [
                    ...['wide', 'narrow'].map((variant) =>
                        `d3 ${variant} ${id} ${JSON.parse(json).panels.length}`),
                    ...[2, 'c', 2, 'a', 'b', 2, '1', '', '2', '3'],
                    ...['c', 2, 'a', 'b', 2, '1', '', '2', '3'],
                  ].map(String);
                  """)));

  @TempDir Path cache;

  @Test
  void anExperimentIsRunDrawnTwiceAndRemembered() {
    Experiment experiment = shallow(":steps: 100\n:seeds: 2");
    Twin fresh;
    try (Scripts scripts = new Scripts(1)) {
      fresh = only(twins(scripts), experiment);
    }
    assertThat(fresh.wide()).startsWith("d3 wide peak ");
    assertThat(fresh.narrow()).startsWith("d3 narrow peak ");
    assertThat(fresh.receipt()).matches("([0-9a-f]{4}-){3}[0-9a-f]{4}");
    assertThat(fresh.findings().all()).isNotEmpty();
    assertThat(fresh.figure()).startsWith("{\"summary\":\"The triangle map").endsWith("]}");
    DataTable table =
        new DataTable("c", List.of("a", "b"), List.of(List.of("1", ""), List.of("2", "3")));
    assertThat(fresh.tables()).containsExactly(table, table);
    try (Scripts none = new Scripts(1)) {
      assertThat(only(twins(none), experiment)).isEqualTo(fresh);
    }
  }

  @Test
  void anotherSettingIsAnotherReceipt() {
    try (Scripts scripts = new Scripts(1)) {
      Twins twins = twins(scripts);
      List<Twin> both =
          twins.compute(
              List.of(request(shallow(":steps: 100")), request(shallow(":steps: 101"))), SILENT);
      assertThat(both.get(0).receipt()).isNotEqualTo(both.get(1).receipt());
    }
  }

  @Test
  void whatIsRememberedAndWhatIsRunComeInTheOrderAskedFor() {
    try (Scripts scripts = new Scripts(1)) {
      Twin middle = only(twins(scripts), shallow(":steps: 101"));
      List<Twin> all =
          twins(scripts)
              .compute(
                  List.of(
                      request(shallow(":steps: 102")),
                      request(shallow(":steps: 101")),
                      request(shallow(":steps: 103"))),
                  SILENT);
      assertThat(all.get(1)).isEqualTo(middle);
      assertThat(all.get(0)).isEqualTo(only(twins(scripts), shallow(":steps: 102")));
      assertThat(all.get(2)).isEqualTo(only(twins(scripts), shallow(":steps: 103")));
    }
  }

  @Test
  void anInterruptedBuildRunsNoExperiment() {
    try (Scripts scripts = new Scripts(1)) {
      Thread.currentThread().interrupt();
      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(() -> only(twins(scripts), shallow(":steps: 104")))
          .withMessage("interrupted while experiments were run");
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void aTwinSurvivesItsTextForm() {
    DataTable table = new DataTable("c", List.of("a", "b"), List.of(List.of("1", "")));
    Twin twin =
        new Twin(
            "w",
            "n",
            "{}",
            "s",
            List.of(table, table),
            new Findings(
                List.of(new Finding("peak", 0.1), new Finding("none", Double.NaN)),
                List.of(
                    new Findings(List.of(new Finding("peak", 0.2)), List.of()),
                    new Findings(List.of(), List.of()))),
            "r",
            OptionalInt.of(3));
    assertThat(TwinText.decode(TwinText.encode(twin))).isEqualTo(twin);
  }

  private Twins twins(Scripts scripts) {
    return new Twins(scripts, new Memo(cache), PLAIN, new ParallelRuns(2, CpuDevice::new)::finish);
  }

  private static Twin only(Twins twins, Experiment experiment) {
    return twins.compute(List.of(request(experiment)), SILENT).get(0);
  }

  private static Twins.Request request(Experiment experiment) {
    return new Twins.Request("peak", experiment);
  }

  private static Experiment shallow(String text) {
    Study study = Studies.find("relu-oscillation").orElseThrow();
    return ExperimentParser.parse(study, Entries.of(text).entries(), List.of()).orElseThrow();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
