package orrery.engine.contract;

import orrery.engine.device.Device;
import orrery.engine.plan.Buffer;
import orrery.engine.plan.Loss;
import orrery.engine.plan.Objective;

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
      contract.add(group, shape.toString(), device -> play(device, loss, shape, 3f, 0));
    }
    Shape shape = new Shape(35, 11);
    String special = group + DeviceContract.SPECIAL;
    contract.add(special, "one in a thousand", device -> play(device, loss, shape, 3f, 1000));
    contract.add(special, "one in ten", device -> play(device, loss, shape, 3f, 10));
    contract.add(special, "rows of one", device -> play(device, loss, shape.column(), 3f, 3));
    contract.add(special, "far apart", device -> play(device, loss, shape, 60f, 0));
    contract.add(special, "out of range", device -> play(device, loss, shape, 1e30f, 0));
  }

  private static Trace play(Device device, Loss loss, Shape shape, float scale, int every) {
    float[] numbers = Numbers.of(shape.size(), 1, every);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] *= scale;
    }
    Stage stage = new Stage(device).steps(3);
    Buffer output = stage.fixed("output", shape, numbers);
    Buffer target = stage.fixed("target", shape, Numbers.targets(loss, shape, 2));
    Buffer gradient = stage.overwritten("gradient", shape);
    return stage.play(new Objective.LossGradient(loss, output, target, gradient, stage.losses()));
  }
}
