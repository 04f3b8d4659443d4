package orrery.engine.contract;

import java.util.Arrays;
import java.util.List;
import orrery.engine.device.Device;
import orrery.engine.device.Session;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Optimizer;
import orrery.engine.plan.Initialisation;
import orrery.engine.plan.Network;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Schedule;
import orrery.engine.plan.TrainingConfig;

/** The requirements on a session besides its numbers. */
final class Sessions {
  private static final String GROUP = "session";

  private Sessions() {}

  static void addTo(DeviceContract contract) {
    contract.add(GROUP, "every buffer starts at zero", Sessions::startsAtZero);
    contract.add(GROUP, "steps beyond the last one are left out", Sessions::stepsEnd);
    contract.add(GROUP, "a forward pass sees the parameters of now", Sessions::forwardSeesNow);
    contract.add(GROUP, "a replica follows its own schedule", Sessions::ownSchedules);
    contract.add(GROUP, "a loss that is not finite is found with its step", Sessions::diverges);
    contract.add(GROUP, "not a number is never hidden", Sessions::notHidden);
    contract.add(GROUP, "closing gives the memory back", Sessions::givesBack);
  }

  private static Recipe recipe(double rate, int steps) {
    Network network = Network.mlp(List.of(2, 9, 6, 1), Activation.RELU);
    return new Recipe(
        "",
        TrainingConfig.of(
            network,
            21,
            Loss.meanSquaredError(),
            new Optimizer.Sgd(),
            new Schedule.Constant(rate),
            steps),
        Initialisation.he());
  }

  /** Checks that buffers start at zero, even where an earlier session has left numbers. */
  private static Observations startsAtZero(Device device) {
    Observations observations = new Observations();
    Plan plan = recipe(0.1, 3).plan();
    for (int i = 0; i < 2; i++) {
      try (Session session = device.open(plan, 2)) {
        for (Buffer buffer : plan.buffers()) {
          observations.add(buffer.name(), Runs.read(session, buffer, 1));
          float[] ones = new float[buffer.size()];
          Arrays.fill(ones, 1f);
          session.write(buffer, 0, ones);
          session.write(buffer, 1, ones);
        }
      }
    }
    return observations;
  }

  private static Observations stepsEnd(Device device) {
    Observations observations = new Observations();
    Recipe recipe = recipe(0.1, 10);
    try (Session session = device.open(recipe.plan(), 1)) {
      recipe.prepare(session, 0, 1);
      for (int steps : new int[] {6, 0, -1, 6, 6}) {
        observations.add("done, step", new float[] {session.run(steps), session.step()});
      }
      observations.add("losses", Runs.read(session, session.plan().losses(), 0));
    }
    return observations;
  }

  private static Observations forwardSeesNow(Device device) {
    Observations observations = new Observations();
    Recipe recipe = recipe(0.1, 10);
    Plan plan = recipe.plan();
    try (Session session = device.open(plan, 2)) {
      recipe.prepare(session, 0, 1);
      recipe.prepare(session, 1, 2);
      for (int i = 0; i < 3; i++) {
        session.forward();
        observations.add("output", Runs.read(session, plan.output(), 0));
        observations.add("other output", Runs.read(session, plan.output(), 1));
        for (Buffer parameter : plan.parameters()) {
          session.write(parameter, 1, TestValues.normals(parameter.size(), 5 + i));
        }
        session.forward();
        observations.add("output", Runs.read(session, plan.output(), 1));
        session.run(2);
      }
      for (Buffer parameter : plan.parameters()) {
        observations.add(parameter.name(), Runs.read(session, parameter, 1));
      }
    }
    return observations;
  }

  /** Trains with Adam, which needs the most numbers of a step. */
  private static Observations ownSchedules(Device device) {
    Observations observations = new Observations();
    Recipe recipe =
        new Recipe(
            "",
            TrainingConfig.of(
                Network.mlp(List.of(2, 9, 6, 1), Activation.RELU),
                21,
                Loss.meanSquaredError(),
                Optimizer.Adam.STANDARD,
                new Schedule.Constant(0.01),
                10),
            Initialisation.he());
    Plan plan = recipe.plan();
    try (Session session = device.open(plan, 3)) {
      for (int replica = 0; replica < 3; replica++) {
        recipe.prepare(session, replica, 1);
      }
      session.schedule(1, new Schedule.Constant(0.05));
      session.schedule(2, new Schedule.Cosine(0.05));
      session.run(4);
      session.run(6);
      for (int replica = 0; replica < 3; replica++) {
        observations.add("losses", Runs.read(session, plan.losses(), replica));
        for (Buffer parameter : plan.parameters()) {
          observations.add(parameter.name(), Runs.read(session, parameter, replica));
        }
      }
    }
    return observations;
  }

  private static Observations diverges(Device device) {
    Observations observations = new Observations();
    Recipe recipe = recipe(100, 50);
    for (int slice : new int[] {1, 3, 50}) {
      try (Session session = device.open(recipe.plan(), 3)) {
        recipe.prepare(session, 0, 1);
        recipe.prepare(session, 2, 2);
        while (session.run(slice) > 0) {
          float[] steps = new float[3];
          for (int replica = 0; replica < 3; replica++) {
            steps[replica] = session.diverged(replica).orElse(-1);
          }
          observations.add("diverged", steps);
        }
        observations.add("losses", Runs.read(session, session.plan().losses(), 0));
      }
    }
    return observations;
  }

  private static Observations notHidden(Device device) {
    Observations observations = new Observations();
    for (Activation activation : Activation.values()) {
      Network network = Network.mlp(List.of(3, 17, 2), activation);
      Schedule rate = new Schedule.Constant(0.1);
      Recipe recipe =
          new Recipe(
              "",
              TrainingConfig.of(
                  network, 5, Loss.softmaxCrossEntropy(), new Optimizer.Sgd(), rate, 2),
              Initialisation.he());
      Plan plan = recipe.plan();
      try (Session session = device.open(plan, 1)) {
        recipe.prepare(session, 0, 1);
        float[] inputs = TestValues.normals(plan.inputs().size(), 1);
        inputs[7] = Float.NaN;
        session.write(plan.inputs(), 0, inputs);
        session.run(2);
        for (Buffer buffer : plan.buffers()) {
          observations.add(activation + ", " + buffer.name(), Runs.read(session, buffer, 0));
        }
        if (session.diverged(0).orElse(-1) != 0) {
          observations.fault("a loss that is not a number was not found");
        }
      }
    }
    return observations;
  }

  /** Opens more than the gibibyte that a page's memory may grow to, a little at a time. */
  private static Observations givesBack(Device device) {
    Observations observations = new Observations();
    Network network = Network.mlp(List.of(1024, 1024, 1), Activation.RELU);
    Schedule rate = new Schedule.Constant(0.1);
    TrainingConfig config =
        TrainingConfig.of(network, 1024, Loss.meanSquaredError(), new Optimizer.Sgd(), rate, 1);
    Plan plan = new Recipe("", config, Initialisation.he()).plan();
    long opened = 0;
    while (opened < 5L << 28) {
      try (Session session = device.open(plan, 2)) {
        opened += 2 * plan.bytes();
        session.write(plan.losses(), 1, new float[] {opened});
        observations.add("last", Runs.read(session, plan.losses(), 1));
      }
    }
    return observations;
  }
}
