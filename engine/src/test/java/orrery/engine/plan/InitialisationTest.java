package orrery.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Optimizer;
import orrery.engine.math.RandomStream;

class InitialisationTest {
  private static final Plan PLAN =
      Planner.plan(
          TrainingConfig.of(
              Network.mlp(List.of(5, 200, 40, 1), Activation.RELU),
              1,
              Loss.meanSquaredError(),
              new Optimizer.Sgd(),
              new Schedule.Constant(0.1),
              1));

  private static List<float[]> values(Initialisation initialisation) {
    return initialisation.initialValues(PLAN, new RandomStream(1, 2)).stream()
        .map(InitialValue::values)
        .toList();
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

  @Test
  void theVarianceOfXavierIsTwoOverTheSumOfBothFans() {
    float[] weights = values(Initialisation.xavier()).get(2);
    double limit = Math.sqrt(6.0 / 240);
    double square = 0;
    for (float weight : weights) {
      assertThat((double) weight).isBetween(-limit, limit);
      square += weight * (double) weight;
    }
    assertThat(square / weights.length).isCloseTo(2.0 / 240, within(0.0003));
  }

  @Test
  void smallWeightsHaveTheDeviationThatWasAskedFor() {
    double square = 0;
    for (float weight : values(Initialisation.small(1e-3)).get(2)) {
      square += weight * (double) weight;
    }
    assertThat(Math.sqrt(square / 8000)).isCloseTo(1e-3, within(3e-5));
  }

  @Test
  void orthogonalColumnsOrRowsAreOrthonormalUpToTheGain() {
    float[] tall = values(new Orthogonal(2)).get(2); // 200 x 40
    float[] wide = values(new Orthogonal(2)).get(0); // 5 x 200
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 5; j++) {
        double expected = i == j ? 4 : 0;
        assertThat(dot(tall, i, j, 40, 1, 200)).isCloseTo(expected, within(1e-5));
        assertThat(dot(wide, i, j, 1, 200, 200)).isCloseTo(expected, within(1e-5));
      }
    }
  }

  private static double dot(float[] a, int i, int j, int stride, int line, int length) {
    double sum = 0;
    for (int k = 0; k < length; k++) {
      sum += (double) a[i * line + k * stride] * a[j * line + k * stride];
    }
    return sum;
  }

  @Test
  void whatIsNotAWeightStartsAsItsRoleSays() {
    Network network =
        new Network(3, List.of(new WeightNormLayer(4), BatchNormLayer.STANDARD, DenseLayer.of(1)));
    Plan plan =
        Planner.plan(
            TrainingConfig.of(
                network,
                7,
                Loss.meanSquaredError(),
                new Optimizer.Sgd(),
                new Schedule.Constant(0.1),
                1));
    List<InitialValue> initialValues =
        Initialisation.he().initialValues(plan, new RandomStream(4, 2));
    assertThat(initialValues.stream().map(initial -> initial.buffer().name()))
        .containsExactly("V1", "g1", "b1", "gain1", "shift1", "mean1", "variance1", "W2", "b2");
    float[] v = initialValues.get(0).values();
    float[] g = initialValues.get(1).values();
    for (int j = 0; j < 4; j++) {
      double square = v[j] * v[j] + v[j + 4] * v[j + 4] + v[j + 8] * v[j + 8];
      assertThat((double) g[j]).isCloseTo(Math.sqrt(square), within(1e-6));
    }
    assertThat(initialValues.get(3).values()).containsOnly(1f);
    assertThat(initialValues.get(4).values()).containsOnly(0f);
    assertThat(initialValues.get(5).values()).containsOnly(0f);
    assertThat(initialValues.get(6).values()).containsOnly(1f);
  }

  @Test
  void givenValuesAreTakenAsTheyAre() {
    List<float[]> given = values(Initialisation.he());
    List<InitialValue> initialValues = Initialisation.given(PLAN, given);
    assertThat(initialValues.stream().map(InitialValue::values)).containsExactlyElementsOf(given);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Initialisation.given(PLAN, given.subList(1, 6)))
        .withMessage("6 buffers start with a value, but 5 values are given");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Initialisation.given(PLAN, Collections.nCopies(6, new float[2])))
        .withMessage("W1 holds 1000 numbers, not 2");
  }
}
