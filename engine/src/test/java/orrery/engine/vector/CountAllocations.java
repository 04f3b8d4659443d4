package orrery.engine.vector;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import orrery.engine.device.CpuDevice;
import orrery.engine.device.Device;
import orrery.engine.device.Session;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Optimizer;
import orrery.engine.math.RandomStream;
import orrery.engine.plan.ActivationLayer;
import orrery.engine.plan.BatchNormLayer;
import orrery.engine.plan.Batching;
import orrery.engine.plan.DenseLayer;
import orrery.engine.plan.DropoutLayer;
import orrery.engine.plan.InitialValue;
import orrery.engine.plan.Initialisation;
import orrery.engine.plan.LayerNormLayer;
import orrery.engine.plan.Network;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Planner;
import orrery.engine.plan.ResidualLayer;
import orrery.engine.plan.Schedule;
import orrery.engine.plan.TrainingConfig;
import orrery.engine.plan.WeightNormLayer;

/**
 * Prints how many bytes ten steps of training allocate, once they are compiled: before that, every
 * vector is an object.
 */
final class CountAllocations {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int STEPS = 1 << 20;
  private static final int WINDOW = 10;
  private static final long PATIENCE = 300_000_000_000L;

  private CountAllocations() {}

  /** Needs no arguments. */
  public static void main(String[] none) {
    for (Device device : List.of(new CpuDevice(), VectorDevice.find().orElseThrow())) {
      String name = device.info().name();
      System.out.println(name + ", every layer: " + ofLayers(device) + " bytes");
      System.out.println(name + ", every loss and optimiser: " + ofUpdates(device) + " bytes");
    }
  }

  private static long ofLayers(Device device) {
    ResidualLayer block =
        new ResidualLayer(
            List.of(
                LayerNormLayer.STANDARD,
                DenseLayer.of(45),
                new ActivationLayer(Activation.GELU),
                new DropoutLayer(0.25),
                DenseLayer.of(37)));
    Network network =
        new Network(
            19,
            List.of(
                DenseLayer.of(37).withoutBias(),
                BatchNormLayer.STANDARD,
                new ActivationLayer(Activation.RELU),
                block,
                new WeightNormLayer(33),
                new ActivationLayer(Activation.LEAKY_RELU),
                DenseLayer.of(20),
                new ActivationLayer(Activation.TANH),
                DenseLayer.of(10)));
    TrainingConfig config =
        TrainingConfig.of(
                network,
                40,
                new Loss.SoftmaxCrossEntropy(0.1),
                Optimizer.Adam.STANDARD,
                new Schedule.Constant(1e-4),
                STEPS)
            .withBatching(Batching.epochs(16));
    return leastAllocated(device, config);
  }

  private static long ofUpdates(Device device) {
    long sum = 0;
    Network network = Network.mlp(List.of(5, 33, 3), Activation.RELU);
    List<Optimizer> optimizers =
        List.of(
            new Optimizer.Sgd(),
            new Optimizer.Momentum(0.9),
            new Optimizer.Momentum(0.9, true),
            Optimizer.AdaGrad.STANDARD,
            Optimizer.RmsProp.STANDARD);
    for (Optimizer optimizer : optimizers) {
      for (Loss loss : List.of(Loss.meanSquaredError(), Loss.hinge())) {
        TrainingConfig config =
            TrainingConfig.of(network, 23, loss, optimizer, new Schedule.Constant(1e-4), STEPS);
        sum += leastAllocated(device, config);
      }
    }
    return sum;
  }

  /**
   * Trains until some steps allocate nothing, or for long enough to know that they always allocate.
   */
  private static long leastAllocated(Device device, TrainingConfig config) {
    Plan plan = Planner.plan(config);
    long least = Long.MAX_VALUE;
    try (Session session = device.open(plan, 1)) {
      for (InitialValue initial : Initialisation.he().initialValues(plan, new RandomStream(1, 1))) {
        session.write(initial.buffer(), 0, initial.values());
      }
      long deadline = System.nanoTime() + PATIENCE;
      while (least > 0 && session.step() < STEPS && System.nanoTime() < deadline) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        session.run(WINDOW);
        least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
      }
    }
    return least;
  }
}
