package orrery.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepScalarsTest {
  private static final Mlp NETWORK =
      new Mlp(List.of(1, 1), Activation.LINEAR, Loss.MEAN_SQUARED_ERROR);

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
    Plan plan = Planner.plan(NETWORK, 1, Optimizer.Adam.STANDARD, new Schedule.Constant(0.05), 9);
    StepScalars scalars = new StepScalars(plan);
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
}
