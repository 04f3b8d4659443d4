package orrery.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Decay;
import orrery.engine.kernel.Kernel;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Optimizer;
import orrery.engine.kernel.Update;

class LayersTest {
  private static TrainingConfig config(Layer... layers) {
    return TrainingConfig.of(
        new Network(2, List.of(layers)),
        10,
        Loss.meanSquaredError(),
        new Optimizer.Sgd(),
        new Schedule.Constant(0.1),
        5);
  }

  private static List<String> names(List<Kernel> kernels) {
    return kernels.stream().map(kernel -> kernel.getClass().getSimpleName()).toList();
  }

  private static List<String> updated(Plan plan) {
    return plan.training().stream()
        .filter(Update.SgdStep.class::isInstance)
        .map(kernel -> ((Update.SgdStep) kernel).parameter().name())
        .toList();
  }

  @Test
  void aResidualConnectionAddsOnTheWayThereAndOnTheWayBack() {
    Plan plan =
        Planner.plan(
            config(
                DenseLayer.of(4),
                new ResidualLayer(List.of(new ActivationLayer(Activation.RELU), DenseLayer.of(4))),
                DenseLayer.of(1)));
    assertThat(names(plan.forward()))
        .containsExactly(
            "MatMul", "BiasAdd", "Activate", "MatMul", "BiasAdd", "Add", "MatMul", "BiasAdd");
    assertThat(names(plan.training()).subList(8, 21))
        .containsExactly(
            "LossGradient",
            "MatMul",
            "ColumnSums",
            "MatMul",
            "Copy",
            "MatMul",
            "ColumnSums",
            "MatMul",
            "ActivateBackward",
            "Add",
            "MatMul",
            "ColumnSums",
            "SgdStep");
  }

  @Test
  void aFrozenLayerHasNoGradientsOfItsOwnAndIsNotUpdated() {
    Plan plan =
        Planner.plan(
            config(
                DenseLayer.of(9).frozen(),
                new ActivationLayer(Activation.RELU),
                DenseLayer.of(1).withoutBias()));
    assertThat(updated(plan)).containsExactly("W2");
    assertThat(plan.buffers()).extracting(Buffer::name).doesNotContain("d W1", "d b1", "b2");
  }

  @Test
  void anEvaluationSeesRunningStatisticsAndEveryValue() {
    Plan plan =
        Planner.plan(
            config(
                DenseLayer.of(4),
                BatchNormLayer.STANDARD,
                new DropoutLayer(0.5),
                DenseLayer.of(1)));
    assertThat(names(plan.forward()))
        .containsExactly("MatMul", "BiasAdd", "BatchNormEvaluate", "Copy", "MatMul", "BiasAdd");
    assertThat(names(plan.training())).contains("BatchNorm", "DropoutMask", "Multiply");
    assertThat(plan.output().name()).isEqualTo("evaluation output");
    assertThat(plan.evaluationInputs()).isEqualTo(plan.inputs());
  }

  @Test
  void aStepSeesABatchAndAnEvaluationRowsOfItsOwn() {
    Plan plan =
        Planner.plan(config(DenseLayer.of(1)).withBatching(Batching.epochs(3)).withEvaluation(50));
    assertThat(names(plan.training()).subList(0, 4))
        .containsExactly("Gather", "MatMul", "BiasAdd", "Gather");
    assertThat(plan.buffer("output").rows()).isEqualTo(3);
    assertThat(plan.inputs().rows()).isEqualTo(10);
    assertThat(plan.evaluationInputs().rows()).isEqualTo(50);
    assertThat(plan.output().rows()).isEqualTo(50);
  }

  @Test
  void twoUsesOfANameInDifferentLayersAreDifferentBuffers() {
    Plan plan =
        Planner.plan(
            config(
                DenseLayer.of(4),
                LayerNormLayer.STANDARD,
                DenseLayer.of(4),
                LayerNormLayer.STANDARD,
                DenseLayer.of(1)));
    assertThat(plan.parameters())
        .extracting(Buffer::name)
        .containsExactly("W1", "b1", "gain1", "shift1", "W2", "b2", "gain2", "shift2", "W3", "b3");
  }

  @Test
  void aPlanOfTooMuchWorkIsRefused() {
    TrainingConfig config = config(DenseLayer.of(1));
    TrainingConfig endless =
        TrainingConfig.of(
            Network.mlp(List.of(1000, 1000, 1000), Activation.RELU),
            1000,
            config.loss(),
            config.optimizer(),
            config.schedule(),
            100_000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Planner.plan(endless))
        .withMessage(
            "the plan needs 1.0015004e15 operations, more than the limit of 100000000000000");
  }

  @Test
  void layersThatCannotBeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DropoutLayer(1))
        .withMessage("the rate of dropout must be at least 0 and below 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ActivationLayer(Activation.LINEAR))
        .withMessage("a linear activation needs no layer");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ResidualLayer(List.of()))
        .withMessage("a residual connection needs a layer beside it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Planner.plan(config(new ResidualLayer(List.of(DenseLayer.of(3))))))
        .withMessage("the shapes of z1 and inputs do not fit");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Network(0, List.of(DenseLayer.of(1))))
        .withMessage("a network needs an input and a layer");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Decay(-1, 0))
        .withMessage("weight decay must be a finite number of at least 0");
  }
}
