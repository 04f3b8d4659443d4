package orrery.engine.device;

import static orrery.engine.device.Trained.assertClose;
import static orrery.engine.device.Trained.read;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Decay;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Optimizer;
import orrery.engine.plan.Network;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Planner;
import orrery.engine.plan.Schedule;
import orrery.engine.plan.TrainingConfig;

class OptimizersTest {
  private static final Fixture FIXTURE = Fixture.read("optimizers.json");
  private static final Network NETWORK = Network.mlp(List.of(4, 5, 3, 3), Activation.TANH);
  private static final List<String> PARAMETERS = List.of("W1", "b1", "W2", "b2", "W3", "b3");

  @ParameterizedTest
  @ValueSource(strings = {"sgd", "momentum", "nesterov", "rmsprop", "adam", "adamw"})
  void tenStepsFollowTheReference(String name) {
    Fixture run =
        FIXTURE.get("runs").list().stream()
            .filter(candidate -> candidate.get("name").text().equals(name))
            .findFirst()
            .orElseThrow();
    double rate = run.get("hyperparameters").get("lr").number();
    Schedule schedule = new Schedule.Constant(rate);
    TrainingConfig config =
        TrainingConfig.of(NETWORK, 6, Loss.softmaxCrossEntropy(), optimizer(run), schedule, 11)
            .withDecay(decay(run));
    Plan plan = Planner.plan(config);
    try (Session session = new CpuDevice().open(plan, 1)) {
      start(session);
      session.run(1);
      compare(session, run.get("parameters_after_1_step"));
      session.run(1);
      compare(session, run.get("parameters_after_2_steps"));
      session.run(8);
      compare(session, run.get("parameters_after_10_steps"));
      session.run(1);
      float[] losses = run.get("loss_before_each_step_then_final").floats();
      assertClose("losses", read(session, plan.losses(), 0), losses, 1e-4);
    }
  }

  private static Optimizer optimizer(Fixture run) {
    Fixture constants = run.get("hyperparameters");
    if (constants.has("mu")) {
      boolean nesterov = run.get("name").text().equals("nesterov");
      return new Optimizer.Momentum(constants.get("mu").number(), nesterov);
    }
    if (constants.has("rho")) {
      return new Optimizer.RmsProp(constants.get("rho").number(), constants.get("eps").number());
    }
    return constants.has("beta1")
        ? new Optimizer.Adam(
            constants.get("beta1").number(),
            constants.get("beta2").number(),
            constants.get("eps").number())
        : new Optimizer.Sgd();
  }

  private static Decay decay(Fixture run) {
    Fixture constants = run.get("hyperparameters");
    return constants.has("weight_decay")
        ? Decay.decoupled(constants.get("weight_decay").number())
        : Decay.NONE;
  }

  private static void start(Session session) {
    Plan plan = session.plan();
    session.write(plan.inputs(), 0, FIXTURE.get("X").floats());
    float[] oneHot = new float[plan.targets().size()];
    float[] labels = FIXTURE.get("labels").floats();
    for (int i = 0; i < labels.length; i++) {
      oneHot[3 * i + (int) labels[i]] = 1f;
    }
    session.write(plan.targets(), 0, oneHot);
    for (String name : PARAMETERS) {
      session.write(plan.buffer(name), 0, FIXTURE.get("parameters_start").get(name).floats());
    }
  }

  private static void compare(Session session, Fixture expected) {
    for (String name : PARAMETERS) {
      float[] actual = read(session, session.plan().buffer(name), 0);
      assertClose(name, actual, expected.get(name).floats(), 1e-4);
    }
  }
}
