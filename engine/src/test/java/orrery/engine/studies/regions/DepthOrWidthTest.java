package orrery.engine.studies.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static orrery.engine.studies.StudyRuns.finding;

import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.engine.device.CpuDevice;
import orrery.engine.figure.Panel;
import orrery.engine.run.Outcome;
import orrery.engine.run.Run;
import orrery.engine.run.RunProgress;
import orrery.engine.studies.StudyRuns;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Results;
import orrery.engine.threads.ParallelRuns;

class DepthOrWidthTest {
  private static final DepthOrWidth STUDY = new DepthOrWidth();

  /**
   * A program in NumPy, on the same points and from the same start: regions by clipping polygons,
   * Adam by its formulas for 100 steps, in float64 and in float32 alike.
   */
  @Test
  void regionsAndErrorsAfterAHundredStepsAreThoseOfNumPy() {
    Results results = run(":steps: 100\n:seeds: 3").results();
    double[][][] startEndAndTestError = {
      {{165, 150, .1485}, {164, 175, .148}, {182, 179, .143}},
      {{147, 138, .1445}, {154, 129, .1445}, {172, 125, .1465}},
      {{625, 566, .1415}, {565, 604, .1445}, {653, 600, .138}},
      {{205, 174, .141}, {241, 222, .144}, {141, 159, .144}},
      {{239, 164, .149}, {287, 212, .14}, {251, 218, .127}}
    };
    for (int arm = 0; arm < 5; arm++) {
      for (int seed = 0; seed < 3; seed++) {
        double[] scalars = results.arm(arm).trial(0, seed).orElseThrow().scalars();
        assertThat(new double[] {scalars[2], scalars[3], scalars[0]})
            .as(results.armName(arm) + ", seed " + seed)
            .containsExactly(startEndAndTestError[arm][seed]);
      }
    }
  }

  /**
   * Medians of twenty other seeds: 615 to 488 regions in one layer of 40, 175 to 142 in two of 11.
   */
  @Test
  void asManyParametersMakeMoreRegionsInOneLayerAndNoFewerErrors() throws InterruptedException {
    RunProgress progress = new ParallelRuns(2, CpuDevice::new).finish(parse("").orElseThrow());
    Results results = progress.results();
    double wide = finding(results, "regions-start[network=40]");
    assertThat(wide / finding(results, "regions-start[network=11-11]")).isGreaterThan(2.5);
    assertThat(wide / finding(results, "regions-start[network=8-8-8]")).isGreaterThan(2);
    assertThat(finding(results, "regions[network=40]") / finding(results, "regions[network=8-8-8]"))
        .isGreaterThan(1.5);
    for (String network : List.of("10-10", "20", "40", "11-11", "8-8-8")) {
      String where = "[network=" + network + "]";
      assertThat(finding(results, "test-error" + where)).isBetween(0.015, 0.055);
      double most = finding(results, "regions-most" + where);
      assertThat(finding(results, "regions-start" + where)).isLessThan(most);
      assertThat(finding(results, "regions" + where)).isLessThan(most);
    }
    assertThat(finding(results, "regions-most[network=20]")).isEqualTo(211);
    assertThat(finding(results, "regions-most[network=40]")).isEqualTo(821);
    assertThat(finding(results, "error.spread")).isLessThan(0.03);
    assertThat(results.figure().panels())
        .extracting(Panel::title)
        .allMatch(title -> title.matches("(10-10|20|40|11-11|8-8-8): \\d+ → \\d+ regions"));
    assertThat(results.figure().columns()).isEqualTo(3);
    assertThat(progress.outcome()).isEqualTo(new Outcome.Finished("5029-7de8-c1e6-f26a"));
  }

  /** 25 sheets, on each of which ten lines make 1 + 10 + 45 pieces. */
  @Test
  void weightsThatFoldThePlaneMakeFarMoreRegionsThanAnyThatWereTrained() {
    Results results = run(":start: folded\n:seeds: 1").results();
    assertThat(finding(results, "regions-start")).isEqualTo(1400);
    assertThat(finding(results, "regions-most")).isEqualTo(56 * 56);
    assertThat(finding(results, "parameters")).isEqualTo(162);
    assertThat(results.figure().summary())
        .matches(".* with two inputs: 10-10, folded: 1400 → \\d+ regions, test error .* %\\.");
  }

  @Test
  void onlyOneNetworkIsFolded() {
    assertThat(parse(":network: 40\n:start: folded").problems())
        .extracting(problem -> problem.offset() + " " + problem.message())
        .containsExactly("21 the folded start is that of network 10-10, not of 40");
  }

  @Test
  void oneLineCutsASquareInTwoAndThreeThatMeetInNoPointInSeven() {
    double[] weights = {1, 0, 1, 0, 1, 1};
    assertThat(count(layer(new double[] {1, 0}, 0))).isEqualTo(2);
    assertThat(count(layer(new double[] {1, 0}, 2))).isEqualTo(1);
    assertThat(count(layer(weights, 0, 0, 0.5))).isEqualTo(7);
    // Three lines through one point.
    assertThat(count(layer(weights, 0, 0, 0))).isEqualTo(6);
  }

  private static int count(ReluNetwork network) {
    RegionMap map = RegionMap.of(network);
    assertThat(map.borders()).hasSize(map.count() - 1);
    return map.count();
  }

  private static ReluNetwork layer(double[] weights, double... biases) {
    return new ReluNetwork(
        List.of(weights, new double[2 * biases.length]), List.of(biases, new double[2]));
  }

  @Test
  void alongASweepThereAreErrorsAndRegions() {
    Run run = run(":network: 20, 40\n:steps: 100, 200\n:seeds: 1");
    assertThat(run.figure().panels())
        .extracting(panel -> panel.y().label())
        .containsExactly("test error", "linear regions");
    assertThat(run.figure().summary())
        .startsWith("Test error and linear regions against steps. At its last value, 20: 0.1");
  }

  private static Run run(String text) {
    return StudyRuns.finished(STUDY, text);
  }

  private static ExperimentParser.Parsed parse(String text) {
    return StudyRuns.parse(STUDY, text);
  }
}
