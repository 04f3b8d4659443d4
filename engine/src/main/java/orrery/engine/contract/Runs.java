package orrery.engine.contract;

import java.util.Optional;
import orrery.engine.device.Device;
import orrery.engine.device.Session;
import orrery.engine.kernel.Buffer;
import orrery.engine.plan.Plan;

/** Whole training runs: in one go, in slices, and beside other replicas. */
final class Runs {
  private static final int SEED = 3;

  private Runs() {}

  static void addTo(DeviceContract contract) {
    for (Recipe recipe : Recipes.all()) {
      String group = "training, " + recipe.name();
      contract.add(group, "in one go", device -> whole(device, recipe, SEED));
      contract.add(group, "in slices", device -> sliced(device, recipe));
      contract.add(group, "beside others", device -> besideOthers(device, recipe));
    }
  }

  private static Observations whole(Device device, Recipe recipe, int seed) {
    Plan plan = recipe.plan();
    try (Session session = device.open(plan, 1)) {
      recipe.prepare(session, 0, seed);
      session.run(plan.steps());
      session.forward();
      return everything(session, 0);
    }
  }

  /** Runs steps one by one, by several, and by zero, and reads the output in between. */
  private static Observations sliced(Device device, Recipe recipe) {
    Plan plan = recipe.plan();
    Observations observations;
    try (Session session = device.open(plan, 1)) {
      recipe.prepare(session, 0, SEED);
      session.forward();
      session.run(1);
      session.forward();
      session.run(0);
      session.run(2);
      while (session.run(7) > 0) {
        read(session, plan.losses(), 0);
      }
      session.forward();
      observations = everything(session, 0);
    }
    requireSame(whole(device, recipe, SEED), observations, "in slices");
    return observations;
  }

  private static Observations besideOthers(Device device, Recipe recipe) {
    Plan plan = recipe.plan();
    Observations all = new Observations();
    try (Session session = device.open(plan, 3)) {
      for (int replica = 0; replica < 3; replica++) {
        recipe.prepare(session, replica, SEED + replica);
      }
      session.run(plan.steps());
      session.forward();
      for (int replica = 0; replica < 3; replica++) {
        Observations observations = everything(session, replica);
        if (replica == 1) {
          requireSame(whole(device, recipe, SEED + 1), observations, "beside others");
        }
        all.addAll("replica " + replica + ", ", observations);
      }
    }
    return all;
  }

  /** Requires the same bits of both, whatever the device computes. */
  private static void requireSame(Observations alone, Observations observations, String how) {
    Optional<String> found = alone.difference(observations, Tolerance.NONE);
    if (found.isPresent()) {
      observations.fault("other bits " + how + ": " + found.get());
    }
  }

  private static Observations everything(Session session, int replica) {
    Observations observations = new Observations();
    for (Buffer buffer : session.plan().buffers()) {
      observations.add(buffer.name(), read(session, buffer, replica));
    }
    observations.add("diverged", new float[] {session.diverged(replica).orElse(-1)});
    observations.add("steps", new float[] {session.step()});
    return observations;
  }

  static float[] read(Session session, Buffer buffer, int replica) {
    float[] numbers = new float[buffer.size()];
    session.read(buffer, replica, numbers);
    return numbers;
  }
}
