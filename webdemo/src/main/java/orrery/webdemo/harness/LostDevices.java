package orrery.webdemo.harness;

import java.util.List;
import orrery.engine.device.CpuDevice;
import orrery.engine.device.Device;
import orrery.engine.device.Session;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Optimizer;
import orrery.engine.math.RandomStream;
import orrery.engine.plan.Batching;
import orrery.engine.plan.InitialValue;
import orrery.engine.plan.Initialisation;
import orrery.engine.plan.Network;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Planner;
import orrery.engine.plan.Schedule;
import orrery.engine.plan.TrainingConfig;

/** A run whose device goes away, beside one whose device does not. */
final class LostDevices {
  private static final int STEPS = 30;

  private LostDevices() {}

  /** The distance of outputs and losses at the end, as a part of the largest of them. */
  static double distance(Device device, int losses, Runnable lose) {
    Plan plan = plan();
    float[] expected = trained(plan, new CpuDevice(), 0, lose);
    float[] actual = trained(plan, device, losses, lose);
    double largest = 0;
    double apart = 0;
    for (int i = 0; i < expected.length; i++) {
      largest = Math.max(largest, Math.abs((double) expected[i]));
      apart = Math.max(apart, Math.abs((double) expected[i] - actual[i]));
    }
    return apart / largest;
  }

  private static Plan plan() {
    Network network = Network.mlp(List.of(2, 17, 1), Activation.TANH);
    Loss loss = Loss.meanSquaredError();
    Schedule rate = new Schedule.Cosine(0.01);
    return Planner.plan(
        TrainingConfig.of(network, 29, loss, Optimizer.Adam.STANDARD, rate, STEPS)
            .withBatching(Batching.epochs(11)));
  }

  private static float[] trained(Plan plan, Device device, int losses, Runnable lose) {
    float[] seen = new float[29 + STEPS];
    float[] output = new float[29];
    float[] history = new float[STEPS];
    try (Session session = device.open(plan, 1)) {
      prepare(session);
      session.run(STEPS / 2);
      session.write(plan.buffer("b1"), 0, new float[17]); // what comes after a checkpoint
      session.run(STEPS / 3);
      session.forward();
      for (int i = 0; i < losses; i++) {
        lose.run();
        session.read(plan.output(), 0, output);
        session.run(1);
      }
      session.run(STEPS);
      session.forward();
      session.read(plan.output(), 0, output);
      session.read(plan.losses(), 0, history);
    }
    System.arraycopy(output, 0, seen, 0, output.length);
    System.arraycopy(history, 0, seen, output.length, history.length);
    return seen;
  }

  private static void prepare(Session session) {
    Plan plan = session.plan();
    session.seed(0, 5);
    session.write(plan.inputs(), 0, normals(plan.inputs().size(), 2));
    session.write(plan.targets(), 0, normals(plan.targets().size(), 3));
    for (InitialValue initial : Initialisation.he().initialValues(plan, new RandomStream(7, 1))) {
      session.write(initial.buffer(), 0, initial.values());
    }
  }

  private static float[] normals(int size, int stream) {
    RandomStream random = new RandomStream(7, stream);
    float[] numbers = new float[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = (float) random.normal(i);
    }
    return numbers;
  }
}
