package orrery.webdemo.gpu;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.device.Device;
import orrery.engine.device.Session;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Optimizer;
import orrery.engine.math.Decimal;
import orrery.engine.math.RandomStream;
import orrery.engine.plan.ActivationLayer;
import orrery.engine.plan.DenseLayer;
import orrery.engine.plan.InitialValue;
import orrery.engine.plan.Initialisation;
import orrery.engine.plan.Network;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Planner;
import orrery.engine.plan.Schedule;
import orrery.engine.plan.TrainingConfig;

/**
 * A comparison of a device with the reference. The device trains a small network for some steps;
 * what the reference made of the same network is recorded here, so that readers need not load it.
 *
 * <p>A buffer is compared by the sum of its numbers under random signs. The square of the
 * difference of two such sums is, on average, the square of the distance of the buffers
 * (Achlioptas, Database-friendly random projections, 2003, section 2): an estimate.
 *
 * <pre>{@code
 * SelfCheck check = SelfCheck.of(new WebGpuDevice());
 * if (!check.passed()) {
 *   report(check.reason());
 * }
 * }</pre>
 *
 * @param distance the greatest one between the losses, the outputs or a parameter of the device and
 *     those of the reference, as a part of their norm; infinite if a number is not finite
 */
public record SelfCheck(double distance) {
  /** The greatest distance that rounding explains; beyond it the device is faulty. */
  public static final double TOLERANCE = WebGpuDevice.TOLERANCE;

  private static final int STEPS = 20;
  private static final int ROWS = 37;
  private static final int REPLICAS = 2;

  /** The sums of the reference, in the order of {@link #buffers}, replica by replica. */
  private static final double[] EXPECTED = {
    13.18427457,
    -0.3324392776,
    -12.87204532,
    0.1550871597,
    -0.6434803908,
    0.01110752486,
    4.558699965,
    -5.369964475,
    -7.932950055,
    -0.4697559695,
    -1.749249628,
    0.2857727567,
    -1.110887557,
    0.04250571132,
    -5.329787374,
    0.7252542842
  };

  /**
   * Trains on the device. Takes some milliseconds, once the kernels are compiled.
   *
   * @throws GpuFault if the GPU refuses something
   * @throws DeviceLost if it went away
   */
  public static SelfCheck of(Device device) {
    double distance = 0;
    List<Sum> sums = sums(device);
    for (int i = 0; i < EXPECTED.length; i++) {
      distance = Math.max(distance, sums.get(i).distance(EXPECTED[i]));
    }
    return new SelfCheck(distance);
  }

  /** Returns what a device computes, to be recorded if it is the reference. */
  static List<Sum> sums(Device device) {
    List<Sum> sums = new ArrayList<>();
    try (Session session = device.open(plan(), REPLICAS)) {
      for (int replica = 0; replica < REPLICAS; replica++) {
        prepare(session, replica);
      }
      session.run(STEPS);
      session.forward();
      for (int replica = 0; replica < REPLICAS; replica++) {
        for (Buffer buffer : buffers(session.plan())) {
          float[] numbers = new float[buffer.size()];
          session.read(buffer, replica, numbers);
          sums.add(Sum.of(numbers, new RandomStream(replica, 2)));
        }
      }
    }
    return sums;
  }

  /**
   * The numbers of a buffer, added up with random signs.
   *
   * @param norm the root of the sum of their squares
   */
  record Sum(double value, double norm) {
    private static Sum of(float[] numbers, RandomStream signs) {
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < numbers.length; i++) {
        sum += signs.normal(i) < 0 ? -numbers[i] : numbers[i];
        squares += (double) numbers[i] * numbers[i];
      }
      return new Sum(sum, Math.sqrt(squares));
    }

    double distance(double expected) {
      double distance = Math.abs(value - expected) / norm;
      return Double.isFinite(distance) ? distance : Double.POSITIVE_INFINITY;
    }
  }

  private static List<Buffer> buffers(Plan plan) {
    List<Buffer> buffers = new ArrayList<>(plan.parameters());
    buffers.add(plan.losses());
    buffers.add(plan.output());
    return buffers;
  }

  private static Plan plan() {
    Network network =
        new Network(
            3,
            List.of(
                DenseLayer.of(41),
                new ActivationLayer(Activation.RELU),
                DenseLayer.of(19),
                new ActivationLayer(Activation.TANH),
                DenseLayer.of(2)));
    Schedule rate = new Schedule.Constant(0.01);
    Loss loss = Loss.meanSquaredError();
    return Planner.plan(
        TrainingConfig.of(network, ROWS, loss, Optimizer.Adam.STANDARD, rate, STEPS));
  }

  private static void prepare(Session session, int replica) {
    Plan plan = session.plan();
    RandomStream random = new RandomStream(replica, 0);
    session.write(plan.inputs(), replica, normals(plan.inputs().size(), random));
    session.write(plan.targets(), replica, normals(plan.targets().size(), random));
    for (InitialValue initial :
        Initialisation.he().initialValues(plan, new RandomStream(replica, 1))) {
      session.write(initial.buffer(), replica, initial.values());
    }
  }

  private static float[] normals(int size, RandomStream random) {
    float[] numbers = new float[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = (float) random.normal(i);
    }
    return numbers;
  }

  /** Returns whether the device may be used. */
  public boolean passed() {
    return distance <= TOLERANCE;
  }

  /** The reason why it may not be used, in one line; empty if it may. */
  public String reason() {
    if (passed()) {
      return "";
    }
    return Double.isFinite(distance)
        ? "the GPU computes other numbers: they are off by about "
            + Decimal.text(distance, 1)
            + " of their size"
        : "the GPU computes numbers that are not finite";
  }
}
