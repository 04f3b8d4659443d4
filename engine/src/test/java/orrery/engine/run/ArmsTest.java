package orrery.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.engine.device.CpuDevice;
import orrery.engine.figure.Field;
import orrery.engine.figure.FigureJson;
import orrery.engine.figure.Panel;
import orrery.engine.math.RandomStream;
import orrery.engine.spec.Entries;
import orrery.engine.spec.SpecProblem;
import orrery.engine.study.Experiment;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Finding;
import orrery.engine.study.NamedFindings;
import orrery.engine.study.Results;
import orrery.engine.study.Toy;
import orrery.engine.study.ToyArms;

class ArmsTest {
  private static ExperimentParser.Parsed parse(String text) {
    return ExperimentParser.parse(new ToyArms(), Entries.of(text).entries(), List.of());
  }

  private static Run run(String text) {
    Run run = new Run(parse(text).orElseThrow(), new CpuDevice());
    run.finish();
    return run;
  }

  private static double noise(int seed) {
    return new RandomStream(seed, 1).uniform(0);
  }

  @Test
  void aStudyComparesWhatItWasMadeForWhereNothingIsSaid() {
    Experiment experiment = parse("").orElseThrow();
    assertThat(experiment.arms().parameter()).isEqualTo("method");
    assertThat(experiment.arms().values()).containsExactly(0, 1);
    assertThat(experiment.sweep().parameter()).isEqualTo("width");
    assertThat(experiment.trials()).isEqualTo(2 * 5 * 3);
  }

  @Test
  void wordsAreComparedInTheOrderInWhichTheyAreTypedAndOneWordComparesNothing() {
    assertThat(parse(":method: none, plain").orElseThrow().arms().values()).containsExactly(2, 0);
    Experiment single = parse(":method: none").orElseThrow();
    assertThat(single.arms().exists()).isFalse();
    assertThat(single.at(0).choice("method")).isEqualTo("none");
  }

  @Test
  void ofTwoNumbersTheOneThatTheStudySweepsIsTheAxisInEitherOrder() {
    for (String text :
        List.of(
            ":width: 1, 2\n:noise: 0, 1",
            ":noise: 0, 1\n:width: 1, 2",
            ":noise: 0, 1\n:width: auto")) {
      Experiment experiment = parse(text).orElseThrow();
      assertThat(experiment.sweep().parameter()).isEqualTo("width");
      assertThat(experiment.arms().parameter()).isEqualTo("noise");
      assertThat(experiment.at(1, 0).number("noise")).isEqualTo(1);
    }
    Experiment others = parse(":noise: 0, 1\n:memory: 1, 2").orElseThrow();
    assertThat(others.sweep().parameter()).isEqualTo("noise");
    assertThat(others.arms().parameter()).isEqualTo("memory");
    assertThat(others.at(0).integer("width")).isEqualTo(10);
  }

  @Test
  void whatTheArmsAreKeepsTheOtherParametersOutOfThem() {
    Experiment experiment = parse(":noise: 0, 1\n:width: 7").orElseThrow();
    assertThat(experiment.sweep().parameter()).isEqualTo("noise");
    assertThat(experiment.arms().parameter()).isEqualTo("method");
    assertThat(experiment.at(0).integer("width")).isEqualTo(7);
  }

  @Test
  void aThirdParameterWithSeveralValuesIsOneTooManyAndSoIsAWordTwice() {
    assertThat(parse(":width: 1, 2\n:noise: 0, 1\n:memory: 1, 2").problems())
        .containsExactly(
            new SpecProblem(
                35,
                4,
                "only two parameters can have several values, and width and noise have",
                "give memory one value"));
    assertThat(parse(":method: plain, none, plain").problems())
        .containsExactly(new SpecProblem(9, 18, "method has plain twice", "keep one"));
    assertThat(parse(":method: plain, nine").problems())
        .containsExactly(
            new SpecProblem(
                9,
                11,
                "method must be one of plain, double, none, not \"nine\"",
                "did you mean \"none\"?"));
  }

  @Test
  void tooManyTrialsAreCountedOverAllArms() {
    assertThat(parse(":width: 1..200:200\n:seeds: 200\n:limit: 1000").problems().get(0).message())
        .isEqualTo(
            "this experiment would have 80000 trials, 2 times 200 values for each of 200 seeds; at"
                + " most 10000 are allowed");
  }

  @Test
  void eachArmIsTheExperimentItWouldBeAlone() {
    Results both = run(":method: plain, double").results();
    Results alone = run(":method: double").results();
    assertThat(both.arm(1).measure("product").mid()).isEqualTo(alone.measure("product").mid());
    assertThat(both.arm(1).experiment().at(0).choice("method")).isEqualTo("double");
    assertThat(both.armName(1)).isEqualTo("double");
    assertThat(run(":noise: 0, 1\n:width: auto").results().armName(1)).isEqualTo("noise = 1");
  }

  @Test
  void findingsAreNamedByArmAndMeasuresByPlace() {
    Results results = run(":width: 1, 2\n:seeds: 1").results();
    assertThat(NamedFindings.of(results))
        .containsExactly(
            new Finding("gain", 1 + 2 * noise(0) - (1 + noise(0))),
            new Finding("first[method=plain]", 1 + noise(0)),
            new Finding("first[method=double]", 1 + 2 * noise(0)),
            new Finding("product[width=1,method=plain]", 1 + noise(0)),
            new Finding("product[width=2,method=plain]", 2 + noise(0)),
            new Finding("product[width=1,method=double]", 1 + 2 * noise(0)),
            new Finding("product[width=2,method=double]", 2 + 2 * noise(0)));
  }

  @Test
  void withoutArmsMeasuresAreNamedByTheValueAndOnePointNeedsNoName() {
    Run run = new Run(Experiment.of(new Toy()), new CpuDevice());
    run.finish();
    List<String> names = NamedFindings.of(run.results()).stream().map(Finding::name).toList();
    assertThat(names).contains("product[width=1]", "product[width=16]");
    Results point = run(":width: 1\n:method: none").results();
    assertThat(NamedFindings.of(point)).containsExactly(new Finding("first", 1));
  }

  @Test
  void aDifferenceIsTakenSeedBySeed() {
    Results results = run(":width: 1\n:seeds: 3").results();
    double[] by = {noise(0), noise(1), noise(2)};
    Arrays.sort(by);
    assertThat(results.difference("product", 0, 1, 0)).isCloseTo(by[1], within(1e-15));
    assertThat(results.arm(0).share("product", 0, 1 + by[1])).isEqualTo(1 / 3.0);
    assertThat(results.seed(2).arm(0).measure("product").mid()).containsExactly(1 + noise(2));
    assertThat(results.seed(2).experiment().seed()).isEqualTo(2);
  }

  @Test
  void theFiguresOfTheArmsFollowEachOtherUnderTheirNames() {
    Results results = run("").results();
    assertThat(results.figure().panels().stream().map(Panel::title))
        .containsExactly("plain", "double");
  }

  @Test
  void manyNumbersOfTwoParametersAreAGrid() {
    Results results = run(":noise: 0..2:9\n:width: auto\n:method: none\n:seeds: 1").results();
    assertThat(results.figure().summary())
        .isEqualTo(
            "The median product is least, 1, at width 1 and noise 0, and greatest, 16, at width 16"
                + " and noise 0.");
    Panel panel = results.figure().panels().get(0);
    assertThat(panel.y().label()).isEqualTo("Noise");
    Field field = (Field) panel.marks().get(0);
    assertThat(field.z()).hasSize(9 * 5).startsWith(1, 2, 4, 8, 16);
  }

  @Test
  void trialsGoThroughTheArmsAtEachValueAndAreNamedByBoth() {
    TrialOrder order = new TrialOrder(parse(":width: 1, 2\n:seeds: 2").orElseThrow());
    assertThat(order.trials()).isEqualTo(8);
    assertThat(order.name(0)).isEqualTo("method = plain, width = 2, seed 0");
    assertThat(order.name(1)).isEqualTo("method = double, width = 2, seed 0");
    assertThat(order.name(6)).isEqualTo("method = plain, width = 1, seed 1");
  }

  @Test
  void aReceiptCoversTheArmsAndAnyStateOfARunIsReplayed() {
    Run both = run(":method: plain, double");
    assertThat(both.outcome().receipt())
        .isNotEqualTo(run(":method: double, plain").outcome().receipt())
        .isNotEqualTo(run(":method: plain").outcome().receipt());
    Experiment experiment = both.results().experiment();
    Run half = new Run(experiment, new CpuDevice());
    for (int unit = 0; unit < 7; unit++) {
      half.advance();
    }
    RunProgress again = RunSnapshot.replay(half.progress().snapshot(), experiment, new CpuDevice());
    assertThat(FigureJson.of(again.figure())).isEqualTo(FigureJson.of(half.figure()));
    assertThat(again.snapshot()).isEqualTo(half.progress().snapshot());
  }

  @Test
  void moreSeedsTakeOverTheTrialsOfEveryArm() {
    Run few = run(":seeds: 2");
    Experiment more = parse(":seeds: 3").orElseThrow();
    RunProgress progress = new RunProgress(new TrialOrder(more), few.progress());
    assertThat(progress.claimed()).isEqualTo(2 * 5 * 2);
    Run rest = new Run(progress, new CpuDevice());
    rest.finish();
    assertThat(rest.outcome().receipt()).isEqualTo(run(":seeds: 3").outcome().receipt());
  }
}
