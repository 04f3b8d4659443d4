package orrery.engine.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static orrery.engine.device.Trained.assertClose;
import static orrery.engine.device.Trained.read;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Optimizer;
import orrery.engine.plan.Network;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Planner;
import orrery.engine.plan.Schedule;
import orrery.engine.plan.TrainingConfig;

class GradientsTest {
  private static final Fixture FIXTURE = Fixture.read("mlp_gradients.json");
  private static final List<String> PARAMETERS = List.of("W1", "b1", "W2", "b2", "W3", "b3");

  @TestFactory
  List<DynamicTest> everyValueAndGradientAgreesWithTheReference() {
    return FIXTURE.get("cases").list().stream()
        .map(
            reference ->
                DynamicTest.dynamicTest(
                    reference.get("activation").text() + ", " + reference.get("loss_name").text(),
                    () -> check(reference)))
        .toList();
  }

  private static void check(Fixture reference) {
    boolean mse = reference.get("loss_name").text().equals("mse");
    boolean relu = reference.get("activation").text().equals("relu");
    Network network = Network.mlp(List.of(4, 5, 3, 3), relu ? Activation.RELU : Activation.TANH);
    Loss loss = mse ? Loss.meanSquaredError() : Loss.softmaxCrossEntropy();
    Plan plan =
        Planner.plan(
            TrainingConfig.of(network, 6, loss, new Optimizer.Sgd(), new Schedule.Constant(0), 1));
    try (Session session = new CpuDevice().open(plan, 1)) {
      session.write(plan.inputs(), 0, FIXTURE.get("X").floats());
      String targets = mse ? "targets_mse" : "targets_one_hot";
      session.write(plan.targets(), 0, FIXTURE.get(targets).floats());
      for (String name : PARAMETERS) {
        session.write(plan.buffer(name), 0, FIXTURE.get("parameters").get(name).floats());
      }
      session.run(1);
      compare(session, reference);
    }
  }

  private static void compare(Session session, Fixture reference) {
    Plan plan = session.plan();
    double loss = reference.get("loss").number();
    assertThat((double) read(session, plan.losses(), 0)[0]).isCloseTo(loss, within(1e-5 * loss));
    List<Fixture> hidden = reference.get("hidden").list();
    agree(session, "h1", hidden.get(0));
    agree(session, "h2", hidden.get(1));
    agree(session, "output", reference.get("output"));
    agree(session, "d output", reference.get("d_loss_d_output"));
    for (String name : PARAMETERS) {
      agree(session, "d " + name, reference.get("gradients").get(name));
    }
  }

  private static void agree(Session session, String name, Fixture expected) {
    Buffer buffer = session.plan().buffer(name);
    assertClose(name, read(session, buffer, 0), expected.floats(), 1e-5);
  }

  @Test
  void theGradientIsTheSlopeOfTheLoss() {
    Network network = Network.mlp(List.of(3, 7, 5, 2), Activation.TANH);
    Plan plan =
        Planner.plan(
            TrainingConfig.of(
                network,
                11,
                Loss.meanSquaredError(),
                new Optimizer.Sgd(),
                new Schedule.Constant(0),
                3));
    for (Buffer parameter : plan.parameters()) {
      float[] slopes = new float[parameter.size()];
      float[] gradient = null;
      for (int i = 0; i < slopes.length; i++) {
        try (Session session = new CpuDevice().open(plan, 1)) {
          Trained.start(session, 0, 5);
          slopes[i] = slope(session, parameter, i);
          gradient = read(session, plan.buffer("d " + parameter.name()), 0);
        }
      }
      assertClose(parameter.name(), slopes, gradient, 3e-3);
    }
  }

  /** A central difference; the last of three steps leaves the gradient of the point itself. */
  private static float slope(Session session, Buffer parameter, int i) {
    float h = 1f / 64;
    float[] values = read(session, parameter, 0);
    float middle = values[i];
    for (float value : new float[] {middle - h, middle + h, middle}) {
      values[i] = value;
      session.write(parameter, 0, values);
      session.run(1);
    }
    float[] losses = read(session, session.plan().losses(), 0);
    return (losses[1] - losses[0]) / (2 * h);
  }
}
