package orrery.webdemo.gpu;

import java.util.List;
import orrery.engine.device.CpuDevice;
import orrery.engine.device.Device;
import orrery.engine.device.Session;
import orrery.engine.math.Decimal;
import orrery.engine.math.RandomStream;
import orrery.engine.plan.Activation;
import orrery.engine.plan.ActivationLayer;
import orrery.engine.plan.Buffer;
import orrery.engine.plan.DenseLayer;
import orrery.engine.plan.InitialValue;
import orrery.engine.plan.Initialisation;
import orrery.engine.plan.Loss;
import orrery.engine.plan.Network;
import orrery.engine.plan.Optimizer;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Planner;
import orrery.engine.plan.Schedule;
import orrery.engine.plan.TrainingConfig;

/**
 * A comparison of a device with the reference: both train a small network for some steps.
 *
 * <pre>{@code
 * SelfCheck check = SelfCheck.of(new WebGpuDevice());
 * if (!check.passed()) {
 *   say(check.reason());
 * }
 * }</pre>
 *
 * @param distance the greatest one between two losses, parameters or outputs, as a part of the
 *     largest number of its kind; infinite if a number is not finite
 */
public record SelfCheck(double distance) {
  /** The greatest distance that rounding explains; beyond it the device is faulty. */
  public static final double TOLERANCE = WebGpuDevice.TOLERANCE;

  private static final int STEPS = 20;
  private static final int ROWS = 37;
  private static final int REPLICAS = 2;

  /**
   * Trains on both. Takes some milliseconds, once the kernels are compiled.
   *
   * @throws GpuFault if the GPU refuses something
   * @throws DeviceLost if it went away
   */
  public static SelfCheck of(Device device) {
    Plan plan = plan();
    double distance = 0;
    try (Session expected = new CpuDevice().open(plan, REPLICAS);
        Session actual = device.open(plan, REPLICAS)) {
      for (int replica = 0; replica < REPLICAS; replica++) {
        prepare(expected, replica);
        prepare(actual, replica);
      }
      train(expected);
      train(actual);
      for (int replica = 0; replica < REPLICAS; replica++) {
        distance = Math.max(distance, distance(expected, actual, replica));
      }
    }
    return new SelfCheck(distance);
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

  private static void train(Session session) {
    session.run(STEPS);
    session.forward();
  }

  private static double distance(Session expected, Session actual, int replica) {
    Plan plan = expected.plan();
    double distance = distance(expected, actual, plan.losses(), replica);
    distance = Math.max(distance, distance(expected, actual, plan.output(), replica));
    for (Buffer parameter : plan.parameters()) {
      distance = Math.max(distance, distance(expected, actual, parameter, replica));
    }
    return distance;
  }

  private static double distance(Session expected, Session actual, Buffer buffer, int replica) {
    float[] right = new float[buffer.size()];
    float[] here = new float[buffer.size()];
    expected.read(buffer, replica, right);
    actual.read(buffer, replica, here);
    double largest = 0;
    double apart = 0;
    for (int i = 0; i < right.length; i++) {
      largest = Math.max(largest, Math.abs((double) right[i]));
      double difference = Math.abs((double) right[i] - here[i]);
      apart = Float.isFinite(here[i]) ? Math.max(apart, difference) : Double.POSITIVE_INFINITY;
    }
    return apart / largest;
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
        ? "the GPU computes other numbers: they are off by up to "
            + Decimal.text(distance, 2)
            + " of their size"
        : "the GPU computes numbers that are not finite";
  }
}
