package orrery.engine.contract;

import orrery.engine.device.Device;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Loss;
import orrery.engine.kernel.Objective;

/** Losses with their gradients, each at its step's place in the history. */
final class Losses {
  private static final Loss SMOOTHED = new Loss.SoftmaxCrossEntropy(0.1);

  private Losses() {}

  static void addTo(DeviceContract contract) {
    addTo(contract, "mean squared error", Loss.meanSquaredError());
    addTo(contract, "softmax cross-entropy", Loss.softmaxCrossEntropy());
    addTo(contract, "smoothed cross-entropy", SMOOTHED);
    addTo(contract, "hinge", Loss.hinge());
  }

  private static void addTo(DeviceContract contract, String group, Loss loss) {
    for (Shape shape : Shape.ALL) {
      contract.add(group, shape.toString(), device -> run(device, loss, shape, 3f, 0));
    }
    Shape shape = new Shape(35, 11);
    String special = group + DeviceContract.SPECIAL;
    contract.add(special, "one in a thousand", device -> run(device, loss, shape, 3f, 1000));
    contract.add(special, "one in ten", device -> run(device, loss, shape, 3f, 10));
    contract.add(special, "rows of one", device -> run(device, loss, shape.column(), 3f, 3));
    contract.add(special, "far apart", device -> run(device, loss, shape, 60f, 0));
    contract.add(special, "out of range", device -> run(device, loss, shape, 1e30f, 0));
  }

  private static Observations run(Device device, Loss loss, Shape shape, float scale, int every) {
    float[] numbers = TestValues.of(shape.size(), 1, every);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] *= scale;
    }
    KernelFixture fixture = new KernelFixture(device).steps(3);
    Buffer output = fixture.fixed("output", shape, numbers);
    Buffer target = fixture.fixed("target", shape, TestValues.targets(loss, shape, 2));
    Buffer gradient = fixture.overwritten("gradient", shape);
    return fixture.run(
        new Objective.LossGradient(loss, output, target, gradient, fixture.losses()));
  }
}
