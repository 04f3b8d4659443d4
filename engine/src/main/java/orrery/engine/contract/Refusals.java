package orrery.engine.contract;

import java.util.List;
import orrery.engine.device.Device;
import orrery.engine.device.Session;
import orrery.engine.plan.Activation;
import orrery.engine.plan.Buffer;
import orrery.engine.plan.Initialisation;
import orrery.engine.plan.Loss;
import orrery.engine.plan.Network;
import orrery.engine.plan.Optimizer;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Role;
import orrery.engine.plan.Schedule;
import orrery.engine.plan.Setup;

/** What is refused, with the reference's words, and leaves everything as it was. */
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
        Setup.of(network, rows, Loss.meanSquaredError(), new Optimizer.Sgd(), rate, 4),
        Initialisation.he());
  }

  private static Trace transfers(Device device) {
    Trace trace = new Trace();
    Recipe recipe = recipe(5);
    Plan plan = recipe.plan();
    Buffer weights = plan.buffer("W1");
    Buffer unknown = new Buffer(99, "W1", Role.WEIGHT, 2, 9, 0);
    Buffer moved = new Buffer(weights.index(), "W1", weights.role(), 2, 9, weights.offset() + 1);
    try (Session session = device.open(plan, 2)) {
      recipe.prepare(session, 0, 1);
      refuse(trace, () -> session.write(weights, 0, new float[17]));
      refuse(trace, () -> session.write(weights, 0, new float[19]));
      refuse(trace, () -> session.read(weights, 0, new float[0]));
      refuse(trace, () -> session.write(weights, 2, new float[18]));
      refuse(trace, () -> session.read(weights, -1, new float[18]));
      refuse(trace, () -> session.read(unknown, 0, new float[18]));
      refuse(trace, () -> session.write(moved, 0, new float[18]));
      refuse(trace, () -> session.diverged(2));
      refuse(trace, () -> session.seed(2, 1));
      for (Buffer buffer : plan.buffers()) {
        trace.add(buffer.name(), Runs.read(session, buffer, 0));
      }
    }
    return trace;
  }

  private static Trace replicas(Device device) {
    Trace trace = new Trace();
    Plan plan = recipe(5).plan();
    refuse(trace, () -> device.open(plan, 0).close());
    refuse(trace, () -> device.open(plan, -1).close());
    refuse(trace, () -> device.open(plan, 1_000_000).close());
    refuse(trace, () -> device.open(plan, Integer.MAX_VALUE).close());
    return trace;
  }

  private static Trace emptyBuffers(Device device) {
    Trace trace = new Trace();
    refuse(trace, () -> device.open(recipe(0).plan(), 1).close());
    refuse(trace, () -> new Buffer(0, "left", Role.DATA, 0, 3, 0));
    refuse(trace, () -> new Buffer(0, "right", Role.DATA, 3, -1, 0));
    return trace;
  }

  private static void refuse(Trace trace, Runnable call) {
    try {
      call.run();
      trace.fault("what must be refused was done");
    } catch (IllegalArgumentException e) {
      trace.add("refused", e.getMessage());
    }
  }
}
