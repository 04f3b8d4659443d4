package orrery.webdemo.harness;

import java.util.List;
import orrery.engine.device.Device;
import orrery.engine.device.Session;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Optimizer;
import orrery.engine.math.RandomStream;
import orrery.engine.plan.InitialValue;
import orrery.engine.plan.Initialisation;
import orrery.engine.plan.Network;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Planner;
import orrery.engine.plan.Schedule;
import orrery.engine.plan.TrainingConfig;

/** A benchmark of a device that trains networks 2-128-128-1 side by side. */
final class GpuBench {
  private static final int ROWS = 64;
  private static final int MAX_STEPS = 1 << 16;

  private GpuBench() {}

  /**
   * Returns the steps per second of all networks together, measured over at least {@code
   * milliseconds}.
   */
  static double rate(Device device, int networks, int milliseconds) {
    Plan plan = plan();
    try (Session session = device.open(plan, networks)) {
      for (int replica = 0; replica < networks; replica++) {
        prepare(session, replica);
      }
      run(session, 16); // compiles the kernels
      long begin = System.currentTimeMillis();
      int steps = 0;
      for (int slice = 4; session.step() + slice <= MAX_STEPS; slice *= 2) {
        run(session, slice);
        steps += slice;
        long taken = System.currentTimeMillis() - begin;
        if (taken >= milliseconds) {
          return 1000.0 * steps * networks / taken;
        }
      }
      return Double.POSITIVE_INFINITY;
    }
  }

  /** Runs steps and waits for them, by reading a buffer. */
  private static void run(Session session, int steps) {
    session.run(steps);
    Buffer bias = session.plan().buffer("b3");
    session.read(bias, 0, new float[bias.size()]);
  }

  private static Plan plan() {
    Network network = Network.mlp(List.of(2, 128, 128, 1), Activation.RELU);
    Loss loss = Loss.meanSquaredError();
    Optimizer momentum = new Optimizer.Momentum(0.9);
    Schedule rate = new Schedule.Constant(0.01);
    return Planner.plan(TrainingConfig.of(network, ROWS, loss, momentum, rate, MAX_STEPS));
  }

  private static void prepare(Session session, int replica) {
    Plan plan = session.plan();
    session.write(plan.inputs(), replica, normals(plan.inputs().size(), 2 * replica));
    session.write(plan.targets(), replica, normals(plan.targets().size(), 2 * replica + 1));
    for (InitialValue initial :
        Initialisation.he().initialValues(plan, new RandomStream(replica, 1))) {
      session.write(initial.buffer(), replica, initial.values());
    }
  }

  private static float[] normals(int size, int stream) {
    RandomStream random = new RandomStream(11, stream);
    float[] numbers = new float[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = (float) random.normal(i);
    }
    return numbers;
  }
}
