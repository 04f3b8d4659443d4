package orrery.engine.contract;

import java.util.List;
import orrery.engine.device.Device;
import orrery.engine.device.Session;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Optimizer;
import orrery.engine.kernel.Role;
import orrery.engine.plan.Initialisation;
import orrery.engine.plan.Network;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Schedule;
import orrery.engine.plan.TrainingConfig;

/** Refused calls, which have the reference's messages and leave everything as it was. */
final class Refusals {
  private static final String GROUP = "refusals";

  private Refusals() {}

  static void addTo(DeviceContract contract) {
    contract.add(GROUP, "transfers", Refusals::transfers);
    contract.add(GROUP, "replicas", Refusals::replicas);
    contract.add(GROUP, "empty buffers", Refusals::emptyBuffers);
  }

  private static Recipe recipe(int rows) {
    Network network = Network.mlp(List.of(2, 9, 1), Activation.RELU);
    Schedule rate = new Schedule.Constant(0.1);
    return new Recipe(
        "",
        TrainingConfig.of(network, rows, Loss.meanSquaredError(), new Optimizer.Sgd(), rate, 4),
        Initialisation.he());
  }

  private static Observations transfers(Device device) {
    Observations observations = new Observations();
    Recipe recipe = recipe(5);
    Plan plan = recipe.plan();
    Buffer weights = plan.buffer("W1");
    Buffer unknown = new Buffer(99, "W1", Role.WEIGHT, 2, 9, 0);
    Buffer moved = new Buffer(weights.index(), "W1", weights.role(), 2, 9, weights.offset() + 1);
    try (Session session = device.open(plan, 2)) {
      recipe.prepare(session, 0, 1);
      refuse(observations, () -> session.write(weights, 0, new float[17]));
      refuse(observations, () -> session.write(weights, 0, new float[19]));
      refuse(observations, () -> session.read(weights, 0, new float[0]));
      refuse(observations, () -> session.write(weights, 2, new float[18]));
      refuse(observations, () -> session.read(weights, -1, new float[18]));
      refuse(observations, () -> session.read(unknown, 0, new float[18]));
      refuse(observations, () -> session.write(moved, 0, new float[18]));
      refuse(observations, () -> session.diverged(2));
      refuse(observations, () -> session.seed(2, 1));
      for (Buffer buffer : plan.buffers()) {
        observations.add(buffer.name(), Runs.read(session, buffer, 0));
      }
    }
    return observations;
  }

  private static Observations replicas(Device device) {
    Observations observations = new Observations();
    Plan plan = recipe(5).plan();
    refuse(observations, () -> device.open(plan, 0).close());
    refuse(observations, () -> device.open(plan, -1).close());
    refuse(observations, () -> device.open(plan, 1_000_000).close());
    refuse(observations, () -> device.open(plan, Integer.MAX_VALUE).close());
    return observations;
  }

  private static Observations emptyBuffers(Device device) {
    Observations observations = new Observations();
    refuse(observations, () -> device.open(recipe(0).plan(), 1).close());
    refuse(observations, () -> new Buffer(0, "left", Role.DATA, 0, 3, 0));
    refuse(observations, () -> new Buffer(0, "right", Role.DATA, 3, -1, 0));
    return observations;
  }

  private static void refuse(Observations observations, Runnable call) {
    try {
      call.run();
      observations.fault("what must be refused was done");
    } catch (IllegalArgumentException e) {
      observations.add("refused", e.getMessage());
    }
  }
}
