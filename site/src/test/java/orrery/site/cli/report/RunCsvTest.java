package orrery.site.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.engine.run.Outcome;
import orrery.engine.spec.Entries;
import orrery.engine.studies.Studies;
import orrery.engine.study.Curve;
import orrery.engine.study.Experiment;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Measurements;
import orrery.engine.study.Results;

class RunCsvTest {
  private static final double NAN = Double.NaN;
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  @Test
  void aLineIsATrialOfAnArmAtAValue() {
    Experiment experiment =
        experiment("polynomial-fit", ":degree: 1, 2\n:points: even, random\n:seeds: 1\n:seed: 7\n");
    Results results = new Results(experiment);
    for (int arm = 0; arm < 2; arm++) {
      for (int value = 0; value < 2; value++) {
        results.put(arm, value, 0, Measurements.of(arm, value, NAN, INFINITE, -INFINITE));
      }
    }
    assertThat(csv(results))
        .isEqualTo(
            """
            points,degree,seed,risk,bias,variance,variance-at-points,condition
            even,1,7,0,0,,inf,-inf
            even,2,7,0,1,,inf,-inf
            random,1,7,1,0,,inf,-inf
            random,2,7,1,1,,inf,-inf
            """);
  }

  @Test
  void withoutASweepALineIsAPointOfACurve() {
    Results results = new Results(experiment("epoch-descent", ":seeds: 1\n"));
    List<Curve> curves =
        List.of(
            new Curve("risk", "time", new double[] {0.1, 1e-7}, new double[] {0.5, NAN}),
            new Curve("fast", "time", new double[] {1}, new double[] {1e300}));
    results.put(0, 0, 0, new Measurements(new double[6], curves));
    assertThat(csv(results))
        .isEqualTo(
            """
            seed,curve,axis,x,y
            0,risk,time,0.1,0.5
            0,risk,time,1e-7,
            0,fast,time,1,1e300
            """);
  }

  private static Experiment experiment(String study, String settings) {
    return ExperimentParser.parse(
            Studies.find(study).orElseThrow(), Entries.of(settings).entries(), List.of())
        .orElseThrow();
  }

  private static String csv(Results results) {
    Outcome done = new Outcome.Finished("");
    return new RunReport(results.experiment(), results, done, "cpu", 0).csv();
  }
}
