package orrery.engine.contract;

import orrery.engine.device.Device;
import orrery.engine.plan.Buffer;
import orrery.engine.plan.Elementwise;

/** Sums, products and copies, element by element. */
final class Elements {
  private Elements() {}

  static void addTo(DeviceContract contract) {
    for (Shape shape : Shape.ALL) {
      String name = shape.toString();
      contract.add("add", name, device -> add(device, shape, 0));
      contract.add("add", name + ", to the left one", device -> addTo(device, shape, true));
      contract.add("add", name + ", to the right one", device -> addTo(device, shape, false));
      contract.add("multiply", name, device -> multiply(device, shape, 0));
      contract.add("copy", name, device -> copy(device, shape, 0));
    }
    Shape shape = new Shape(29, 41);
    String name = shape.toString();
    contract.add("add" + DeviceContract.SPECIAL, name, device -> add(device, shape, 2));
    contract.add("multiply" + DeviceContract.SPECIAL, name, device -> multiply(device, shape, 2));
    contract.add("copy" + DeviceContract.SPECIAL, name, device -> copy(device, shape, 2));
  }

  private static Trace add(Device device, Shape shape, int every) {
    Stage stage = new Stage(device);
    Buffer left = fixed(stage, "left", shape, 1, every);
    Buffer right = fixed(stage, "right", shape, 2, every);
    Buffer result = stage.overwritten("result", shape);
    return stage.play(new Elementwise.Add(left, right, result));
  }

  private static Trace addTo(Device device, Shape shape, boolean left) {
    Stage stage = new Stage(device);
    Buffer one = fixed(stage, "one", shape, 1, 0);
    Buffer result = changed(stage, "result", shape, 2, 0);
    return stage.play(
        left ? new Elementwise.Add(result, one, result) : new Elementwise.Add(one, result, result));
  }

  private static Trace multiply(Device device, Shape shape, int every) {
    Stage stage = new Stage(device);
    Buffer factor = fixed(stage, "factor", shape, 1, every);
    Buffer values = changed(stage, "values", shape, 2, every);
    return stage.play(new Elementwise.Multiply(factor, values));
  }

  private static Trace copy(Device device, Shape shape, int every) {
    Stage stage = new Stage(device);
    Buffer source = fixed(stage, "source", shape, 1, every);
    Buffer result = stage.overwritten("result", shape);
    return stage.play(new Elementwise.Copy(source, result));
  }

  private static Buffer fixed(Stage stage, String name, Shape shape, int stream, int every) {
    float[] numbers = Numbers.of(shape.size(), stream, every);
    return stage.fixed(name, shape, numbers);
  }

  private static Buffer changed(Stage stage, String name, Shape shape, int stream, int every) {
    float[] numbers = Numbers.of(shape.size(), stream, every);
    return stage.changed(name, shape, numbers);
  }
}
