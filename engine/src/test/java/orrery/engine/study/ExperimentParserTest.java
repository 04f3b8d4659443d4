package orrery.engine.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Optimizer;
import orrery.engine.plan.Network;
import orrery.engine.plan.Planner;
import orrery.engine.plan.Schedule;
import orrery.engine.plan.TrainingConfig;
import orrery.engine.spec.Entries;
import orrery.engine.spec.Settings;
import orrery.engine.spec.SpecProblem;

class ExperimentParserTest {
  private final Study toy = new Toy();

  @Test
  void whenNothingIsSaidTheStudySweepsValuesOfItsOwn() {
    Experiment experiment = Experiment.of(toy);
    assertThat(experiment.sweep().parameter()).isEqualTo("width");
    assertThat(experiment.sweep().values()).containsExactly(1, 2, 4, 8, 16);
    assertThat(experiment.seeds()).isEqualTo(3);
    assertThat(experiment.seed()).isZero();
  }

  @Test
  void settingsSeedsAndARangeAreRead() {
    Experiment experiment = parse(":noise: 0..2:3\n:width: 7\n:seeds: 5\n:seed: 9").orElseThrow();
    assertThat(experiment.sweep().parameter()).isEqualTo("noise");
    assertThat(experiment.sweep().values()).containsExactly(0, 1, 2);
    assertThat(experiment.at(1).number("noise")).isEqualTo(1);
    assertThat(experiment.at(1).integer("width")).isEqualTo(7);
    assertThat(experiment.seeds()).isEqualTo(5);
    assertThat(experiment.seed()).isEqualTo(9);
  }

  @Test
  void oneValueOfTheSweptParameterMakesASweepOfOneInEitherOrder() {
    assertThat(parse(":width: 7").orElseThrow().sweep().values()).containsExactly(7);
    Experiment other = parse(":width: 7\n:noise: 0..1:2").orElseThrow();
    assertThat(other.sweep().parameter()).isEqualTo("noise");
    assertThat(other.at(0).integer("width")).isEqualTo(7);
  }

  @Test
  void eachParameterIsPrintedAsItIsTypedWhetherItIsTheSweptOneOrNot() {
    Experiment experiment = parse(":width: 7\n:noise: 0.50\n:seed: 9").orElseThrow();
    assertThat(experiment.text("width")).isEqualTo("7");
    assertThat(experiment.text("noise")).isEqualTo("0.5");
    assertThat(experiment.text("seeds")).isEqualTo("3");
    assertThat(experiment.text("seed")).isEqualTo("9");
    assertThat(experiment.sweeps("width")).isFalse();
    assertThat(parse(":noise: 0, 1").orElseThrow().sweeps("noise")).isTrue();
    assertThat(parse(":noise: 0, 1").orElseThrow().sweeps("width")).isFalse();
  }

  @Test
  void anUnknownKeyIsReportedWhereItStandsWithTheNearestOne() {
    assertThat(parse(":noise: 1\n:widht: 40").problems())
        .containsExactly(
            new SpecProblem(11, 5, "unknown key \"widht\" of toy", "did you mean \"width\"?"));
  }

  @Test
  void theCallersOwnKeysAreSkippedAndSuggested() {
    assertThat(parse(":id: peak").experiment()).isPresent();
    assertThat(parse(":capton: x").problems())
        .containsExactly(
            new SpecProblem(1, 6, "unknown key \"capton\" of toy", "did you mean \"caption\"?"));
  }

  @Test
  void everyProblemIsReportedAtOnce() {
    assertThat(parse(":noise: -1\n:noise: 1\n:seeds: 0").problems())
        .containsExactly(
            new SpecProblem(8, 2, "noise must be at least 0, not -1", ""),
            new SpecProblem(12, 5, "\"noise\" is given twice", "keep one"),
            new SpecProblem(29, 1, "seeds must be at least 1, not 0", ""));
  }

  @Test
  void seedsAreGivenAsANumber() {
    assertThat(parse(":seeds: 1, 2").problems())
        .containsExactly(new SpecProblem(8, 4, "seeds cannot be swept", "give it one value"));
  }

  @Test
  void settingsThatContradictEachOtherAreAnObjectionAtTheOneToChange() {
    assertThat(parse(":limit: 8\n:width: 1, 9").problems())
        .containsExactly(new SpecProblem(18, 4, "width is above the limit", ""));
  }

  @Test
  void workBeyondTheLimitIsRefusedWithTheNumberAndTheLimit() {
    assertThat(parse(":width: 800, 900, 1000\n:seeds: 200\n:limit: 1000").problems()).isEmpty();
    assertThat(parse(":width: 951..1000:50\n:seeds: 200").problems())
        .containsExactly(
            new SpecProblem(
                29,
                3,
                "this experiment would take 9760 billion operations; at most 1000 billion are"
                    + " allowed",
                ""));
  }

  @Test
  void whereTheNumberOfSeedsIsNotGivenTheSettingThatIsSweptIsTheCause() {
    assertThat(parse(":id: x\n:noise: 1\n:width: 1..1000:200\n:seed: 3").problems()).isEmpty();
    Study heavy =
        new Toy() {
          @Override
          public double flops(Settings settings) {
            return 1e10;
          }
        };
    assertThat(
            ExperimentParser.parse(
                    heavy,
                    Entries.of(":id: x\n:noise: 1\n:width: 1..1000:200\n:seed: 3").entries(),
                    List.of("id"))
                .problems())
        .containsExactly(
            new SpecProblem(
                25,
                11,
                "this experiment would take 6000 billion operations; at most 1000 billion are"
                    + " allowed",
                ""));
  }

  @Test
  void tooManyTrialsAreRefusedWithTheNumberAndTheLimit() {
    assertThat(parse(":width: 1..50:50\n:seeds: 200").problems()).isEmpty();
    assertThat(parse(":width: 1..51:51\n:seeds: 200").problems())
        .containsExactly(
            new SpecProblem(
                25,
                3,
                "this experiment would have 10200 trials, 51 values for each of 200 seeds; at most"
                    + " 10000 are allowed",
                ""));
  }

  @Test
  void aTrialOfTooMuchMemoryIsRefusedWithTheNumberAndTheLimit() {
    assertThat(parse(":memory: 256").problems()).isEmpty();
    assertThat(parse(":noise: 1\n:memory: 257").problems())
        .containsExactly(
            new SpecProblem(
                8, 1, "a trial needs 269484032 bytes, more than the limit of 268435456", ""));
    assertThat(parse(":memory: 1..1000:3").problems())
        .containsExactly(
            new SpecProblem(
                9, 9, "a trial needs 525336576 bytes, more than the limit of 268435456", ""));
  }

  @Test
  void aPlanOfTooMuchMemoryIsRefusedAsItsCompilerSays() {
    Study wide =
        new Toy() {
          @Override
          public long bytes(Settings settings) {
            int width = 1_000_000 * settings.integer("width");
            return Planner.plan(
                    TrainingConfig.of(
                        Network.mlp(List.of(1, width, 1), Activation.RELU),
                        10,
                        Loss.meanSquaredError(),
                        new Optimizer.Sgd(),
                        new Schedule.Constant(0.1),
                        5))
                .bytes();
          }
        };
    assertThat(
            ExperimentParser.parse(wide, Entries.of(":width: 1, 300").entries(), List.of())
                .problems())
        .containsExactly(
            new SpecProblem(
                8,
                6,
                "with W1 (1 x 300000000) the plan needs 1200000064 bytes, more than the limit of"
                    + " 268435456",
                ""));
  }

  private ExperimentParser.Parsed parse(String text) {
    return ExperimentParser.parse(
        toy, Entries.of(text).entries(), List.of("id", "caption", "controls"));
  }
}
