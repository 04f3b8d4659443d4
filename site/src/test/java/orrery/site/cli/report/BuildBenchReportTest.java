package orrery.site.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import orrery.site.bench.build.BuildPlan;
import orrery.site.bench.build.BuildResults;
import orrery.site.bench.build.Measured;
import orrery.site.bench.build.Scenario;
import orrery.site.bench.corpus.Corpus;

class BuildBenchReportTest {
  private final BuildPlan plan =
      new BuildPlan(new Corpus(100, 7), 4, Optional.of(Path.of("/my/node")));
  private final BuildResults results = new BuildResults();

  private static Measured measured(double seconds, long megabytes) {
    return new Measured(seconds, OptionalLong.of(megabytes * 1_000_000));
  }

  private void fill() {
    for (double seconds : new double[] {9, 8, 12, 6}) {
      results.add(Scenario.COLD, measured(seconds, (long) (400 + seconds)));
    }
    results.add(Scenario.COLD_WITH_NODE, measured(4, 350));
    results.add(Scenario.WARM, new Measured(0.5, OptionalLong.empty()));
    results.addSave(measured(0.125, 300));
  }

  @Test
  void aTableHasTheMedianOfSecondsAndTheLargestMemory() {
    fill();
    assertThat(new BuildBenchText(plan, results).text())
        .isEqualTo(
            """
            100 articles, 2000 formulas         seconds  articles/s  formulas/s   peak MB
            cold                                   8.50        11.8         235       412
            cold, with Node                        4.00        25.0         500       350
            warm                                   0.50       200.0        4000         -
            from a save to the served page         0.13           -           -       300
            """);
  }

  @Test
  void jsonIsOneObject() {
    fill();
    results.problem("the server ended");
    assertThat(new BuildBenchJson(plan, results).text())
        .matches(
            "\\{\"articles\":100,\"formulas\":2000,\"seed\":7,\"rounds\":4,\"builds\":\\{"
                + "\"cold\":\\{\"seconds\":\\{\"median\":8.5,\"best\":6},\"peakBytes\":412000000,"
                + "\"articlesPerSecond\":11.764705882352942,"
                + "\"formulasPerSecond\":235.2941176470588},"
                + "\"coldWithNode\":\\{\"seconds\":\\{\"median\":4,\"best\":4},"
                + "\"peakBytes\":350000000,\"articlesPerSecond\":25,\"formulasPerSecond\":500},"
                + "\"warm\":\\{\"seconds\":\\{\"median\":0.5,\"best\":0.5},\"peakBytes\":null,"
                + "\"articlesPerSecond\":200,\"formulasPerSecond\":4000}},"
                + "\"saved\":\\{\"seconds\":\\{\"median\":0.125,\"best\":0.125},"
                + "\"peakBytes\":300000000},"
                + "\"machine\":\\{\"java\":\"[^\"]+\",\"system\":\"[^\"]+\",\"processors\":\\d+},"
                + "\"problems\":\\[\"the server ended\"]}\n");
  }

  @Test
  void whereNothingWasMeasuredThereIsNoTable() {
    assertThat(new BuildBenchText(plan, results).text()).isEmpty();
    assertThat(new BuildBenchJson(plan, results).text())
        .contains("\"builds\":{},\"saved\":null,\"machine\":{")
        .endsWith("},\"problems\":[]}\n");
  }
}
