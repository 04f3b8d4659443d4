package orrery.engine.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static orrery.engine.device.Trained.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Optimizer;
import orrery.engine.plan.DenseLayer;
import orrery.engine.plan.GatedLayer;
import orrery.engine.plan.Layer;
import orrery.engine.plan.Network;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Planner;
import orrery.engine.plan.Schedule;
import orrery.engine.plan.TrainingConfig;

class GatedLayerTest {
  private static Plan plan(int rows, double rate, int steps, Layer... layers) {
    Network network = new Network(2, List.of(layers));
    Schedule still = new Schedule.Constant(rate);
    return Planner.plan(
        TrainingConfig.of(
            network, rows, Loss.meanSquaredError(), new Optimizer.Sgd(), still, steps));
  }

  /** Small whole numbers, by hand: {@code h = [3 4; 2 -2]}, {@code y = [30; -24]}. */
  @Test
  void itsGradientsAreThoseOfTheFormulaAndItsParametersFollowThem() {
    Plan plan = plan(2, 0.5, 1, DenseLayer.of(2).withoutBias(), new GatedLayer(1));
    try (Session session = new CpuDevice().open(plan, 1)) {
      session.write(plan.inputs(), 0, new float[] {1, 2, 3, -1});
      session.write(plan.targets(), 0, new float[] {27, -23});
      session.write(plan.buffer("W1"), 0, new float[] {1, 0, 1, 2});
      session.write(plan.buffer("W2"), 0, new float[] {2, -1});
      session.write(plan.buffer("V1"), 0, new float[] {1, 3});
      session.run(1);
      assertThat(read(session, plan.losses(), 0)).containsExactly(5);
      assertThat(read(session, plan.buffer("d W2"), 0)).containsExactly(143, 172);
      assertThat(read(session, plan.buffer("d V1"), 0)).containsExactly(6, 36);
      assertThat(read(session, plan.buffer("d W1"), 0)).containsExactly(102, -93, 190, -32);
      assertThat(read(session, plan.buffer("W2"), 0)).containsExactly(-69.5f, -87);
      assertThat(read(session, plan.buffer("V1"), 0)).containsExactly(-2, -15);
      assertThat(read(session, plan.buffer("W1"), 0)).containsExactly(-50, 46.5f, -94, 18);
    }
  }

  @Test
  void theLossFalls() {
    Plan plan = plan(21, 0.001, 300, DenseLayer.of(9), new GatedLayer(6), DenseLayer.of(1));
    try (Session session = new CpuDevice().open(plan, 1)) {
      Trained.start(session, 0, 1);
      session.run(300);
      float[] losses = read(session, plan.losses(), 0);
      assertThat(losses[299]).isLessThan(0.3f * losses[0]);
      assertThat(session.diverged(0)).isEmpty();
    }
  }

  @Test
  void dataHasNoGradient() {
    Plan plan = plan(4, 0.1, 1, new GatedLayer(3));
    assertThat(plan.buffers()).extracting(Buffer::name).doesNotContain("d inputs");
    assertThat(plan.buffers()).extracting(Buffer::name).contains("d W1", "d V1");
  }

  @Test
  void aLayerWithoutUnitsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GatedLayer(0))
        .withMessage("a gated layer needs a unit, not 0");
  }
}
