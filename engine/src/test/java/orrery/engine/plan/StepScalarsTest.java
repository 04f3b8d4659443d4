package orrery.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Decay;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Optimizer;

class StepScalarsTest {
  private static Plan plan(Optimizer optimizer, Decay decay) {
    Network network = Network.mlp(List.of(1, 1), Activation.LINEAR);
    Schedule schedule = new Schedule.Constant(0.05);
    return Planner.plan(
        TrainingConfig.of(network, 1, Loss.meanSquaredError(), optimizer, schedule, 9)
            .withDecay(decay));
  }

  @Test
  void aCosineFallsFromThePeakThroughHalfOfItToNothing() {
    Schedule cosine = new Schedule.Cosine(0.01);
    assertThat(cosine.rate(0, 4000)).isEqualTo(0.01);
    assertThat(cosine.rate(2000, 4000)).isCloseTo(0.005, within(1e-17));
    assertThat(cosine.rate(3999, 4000)).isCloseTo(0, within(2e-9));
    assertThat(new Schedule.Constant(0.3).rate(17, 20)).isEqualTo(0.3);
  }

  @Test
  void theCorrectionsOfAdamAreThoseOfTheStep() {
    StepScalars scalars = new StepScalars(plan(Optimizer.Adam.STANDARD, Decay.NONE));
    assertThat(scalars.step()).isEqualTo(-1);
    for (int t = 1; t <= 9; t++) {
      scalars.advance();
      assertThat(scalars.step()).isEqualTo(t - 1);
      assertThat(scalars.rate()).isEqualTo(0.05f);
      assertThat((double) scalars.meanRate())
          .isCloseTo(0.05 / (1 - Math.pow(0.9, t)), within(1e-7));
      assertThat((double) scalars.squareCorrection())
          .isCloseTo(1 / (1 - Math.pow(0.999, t)), within(1e-4));
    }
  }

  @Test
  void decoupledDecayShrinksByTheRateOfTheStep() {
    StepScalars none = new StepScalars(plan(new Optimizer.Sgd(), Decay.NONE));
    StepScalars some = new StepScalars(plan(new Optimizer.Sgd(), Decay.decoupled(0.5)));
    none.advance();
    some.advance();
    assertThat(none.shrink()).isEqualTo(1f);
    assertThat(some.shrink()).isEqualTo(0.975f);
  }

  @Test
  void aStepScheduleDropsAgainAndAgain() {
    Schedule step = new Schedule.Step(0.8, 0.5, 10);
    assertThat(step.rate(9, 100)).isEqualTo(0.8);
    assertThat(step.rate(10, 100)).isEqualTo(0.4);
    assertThat(step.rate(35, 100)).isEqualTo(0.1);
  }

  @Test
  void aWarmUpRisesToTheFirstRateOfWhatFollows() {
    Schedule rise = new Schedule.WarmUp(4, new Schedule.Cosine(1));
    assertThat(rise.rate(0, 104)).isEqualTo(0.25);
    assertThat(rise.rate(3, 104)).isEqualTo(1);
    assertThat(rise.rate(4, 104)).isEqualTo(1);
    assertThat(rise.rate(54, 104)).isCloseTo(0.5, within(1e-15));
  }

  @Test
  void schedulesThatNeverMoveAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Schedule.Step(1, 0.5, 0))
        .withMessage("a rate drops after 1 step or more, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Schedule.WarmUp(0, new Schedule.Constant(1)))
        .withMessage("a warm-up has 1 step or more, not 0");
  }
}
