package orrery.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.engine.math.RandomStream;

class InitialisationTest {
  private static final Plan PLAN =
      Planner.plan(
          Setup.of(
              Network.mlp(List.of(5, 200, 40, 1), Activation.RELU),
              1,
              Loss.MEAN_SQUARED_ERROR,
              new Optimizer.Sgd(),
              new Schedule.Constant(0.1),
              1));

  private static List<float[]> values(Initialisation initialisation) {
    return initialisation.starts(PLAN, new RandomStream(1, 2)).stream().map(Start::values).toList();
  }

  @Test
  void theVarianceOfTheWeightsIsTwoOverTheFanIn() {
    List<float[]> values = values(Initialisation.he());
    double square = 0;
    for (float weight : values.get(2)) {
      square += weight * (double) weight;
    }
    assertThat(square / 8000).isCloseTo(2.0 / 200, within(0.0005));
  }

  @Test
  void biasesAreZero() {
    List<float[]> values = values(Initialisation.he());
    assertThat(values.get(1)).hasSize(200).containsOnly(0f);
    assertThat(values.get(5)).hasSize(1).containsOnly(0f);
  }

  @Test
  void weightsAreTakenFromTheStreamInOrder() {
    List<float[]> values = values(Initialisation.he());
    RandomStream stream = new RandomStream(1, 2);
    assertThat(values.get(0)[3]).isEqualTo((float) (Math.sqrt(2.0 / 5) * stream.normal(3)));
    assertThat(values.get(2)[0]).isEqualTo((float) (Math.sqrt(2.0 / 200) * stream.normal(1000)));
  }
}
