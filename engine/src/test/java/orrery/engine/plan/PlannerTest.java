package orrery.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Dense;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Optimizer;
import orrery.engine.kernel.Role;

class PlannerTest {
  private static final Schedule SCHEDULE = new Schedule.Constant(0.1);
  private static final Network NETWORK = Network.mlp(List.of(2, 8, 1), Activation.RELU);

  private static TrainingConfig config(Network network, int rows, Optimizer optimizer, int steps) {
    return TrainingConfig.of(network, rows, Loss.meanSquaredError(), optimizer, SCHEDULE, steps);
  }

  @Test
  void aStepIsForwardThenBackwardThenTheUpdates() {
    Plan plan = Planner.plan(config(NETWORK, 10, new Optimizer.Sgd(), 5));
    assertThat(plan.training())
        .extracting(kernel -> kernel.getClass().getSimpleName())
        .containsExactly(
            "MatMul",
            "BiasAdd",
            "Activate",
            "MatMul",
            "BiasAdd",
            "LossGradient",
            "MatMul",
            "ColumnSums",
            "MatMul",
            "ActivateBackward",
            "MatMul",
            "ColumnSums",
            "SgdStep",
            "SgdStep",
            "SgdStep",
            "SgdStep");
    assertThat(plan.forward()).isEqualTo(plan.training().subList(0, 5));
  }

  @Test
  void theOptimiserDecidesWhatStateThereIs() {
    assertThat(states(new Optimizer.Sgd())).isEmpty();
    assertThat(states(new Optimizer.Momentum(0.9)))
        .containsExactlyInAnyOrder(
            "velocity of W1", "velocity of b1", "velocity of W2", "velocity of b2");
    assertThat(states(Optimizer.Adam.STANDARD)).hasSize(8).contains("mean square of d b2");
  }

  private static List<String> states(Optimizer optimizer) {
    return Planner.plan(config(NETWORK, 10, optimizer, 5)).buffers().stream()
        .filter(buffer -> buffer.role() == Role.STATE)
        .map(Buffer::name)
        .toList();
  }

  @Test
  void buffersFollowOneAnotherAlignedAndWithoutOverlap() {
    Plan plan = Planner.plan(config(NETWORK, 10, Optimizer.Adam.STANDARD, 5));
    int end = 0;
    for (Buffer buffer : plan.buffers()) {
      assertThat(plan.buffers().get(buffer.index())).isSameAs(buffer);
      assertThat(buffer.offset() % Buffer.ALIGNMENT).isZero();
      assertThat(buffer.offset()).isBetween(end, end + Buffer.ALIGNMENT - 1);
      end = buffer.offset() + buffer.size();
    }
    assertThat(plan.bytes()).isEqualTo(4L * end);
  }

  @Test
  void operationsAreKnownBeforeTheRun() {
    Plan plan = Planner.plan(config(NETWORK, 10, new Optimizer.Sgd(), 5));
    long products = 2 * 10 * (2 * 8 + 8) + 2 * 10 * (2 * 8 + 8) + 2 * 10 * 8;
    long layers = (80 + 80 + 10) + 4 * 10 + (10 + 160 + 80);
    long updates = 2 * (2 * 8 + 8 + 8 + 1);
    assertThat(plan.flopsPerStep()).isEqualTo(products + layers + updates);
  }

  @Test
  void theParametersAreCountedLayerByLayer() {
    Plan plan = Planner.plan(config(NETWORK, 10, new Optimizer.Sgd(), 5));
    assertThat(plan.parameters()).extracting(Buffer::name).containsExactly("W1", "b1", "W2", "b2");
    assertThat(plan.parameterCount()).isEqualTo(2 * 8 + 8 + 8 + 1);
  }

  @Test
  void aNetworkThatIsTooLargeIsRefusedBeforeAnythingIsAllocated() {
    Network wide = Network.mlp(List.of(1, 2_000_000_000, 2_000_000_000), Activation.RELU);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Planner.plan(config(wide, 10, new Optimizer.Sgd(), 5)))
        .withMessage(
            "with W1 (1 x 2000000000) the plan needs 8000000064 bytes, more than the limit of"
                + " 268435456");
  }

  @Test
  void anEmptyPlanIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Planner.plan(config(NETWORK, 0, new Optimizer.Sgd(), 5)))
        .withMessage("inputs is 0 x 2, but must not be empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Planner.plan(config(NETWORK, 10, new Optimizer.Sgd(), 0)))
        .withMessage("losses is 1 x 0, but must not be empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Network.mlp(List.of(3), Activation.RELU))
        .withMessage("a network needs two sizes or more, not 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Network.mlp(List.of(3, 0, 1), Activation.RELU))
        .withMessage("layer 1 needs at least one unit, not 0");
  }

  @Test
  void shapesThatDoNotFitAreRefused() {
    Buffer a = new Buffer(0, "a", Role.DATA, 2, 3, 0);
    Buffer b = new Buffer(1, "b", Role.DATA, 2, 4, 16);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Dense.MatMul(Dense.Form.NN, a, b, b))
        .withMessage("the shapes of a and b do not fit");
    assertThat(new Dense.MatMul(Dense.Form.TN, a, b, new Buffer(2, "c", Role.DATA, 3, 4, 32)).k())
        .isEqualTo(2);
  }

  @Test
  void constantsOutsideTheirRangeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Optimizer.Momentum(1))
        .withMessage("momentum must be at least 0 and below 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Optimizer.Adam(0.9, Double.NaN, 1e-8))
        .withMessage("beta2 must be at least 0 and below 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Optimizer.Adam(0.9, 0.999, 0))
        .withMessage("epsilon must be above 0");
  }
}
