package orrery.engine.contract;

import orrery.engine.device.Device;
import orrery.engine.plan.Buffer;
import orrery.engine.plan.Normalise;

/** Weight normalisation, forward and backward. */
final class WeightNorms {
  private WeightNorms() {}

  static void addTo(DeviceContract contract) {
    for (Shape shape : Shape.ALL) {
      String name = shape.toString();
      contract.add("weight norm", name, device -> forward(device, shape, 0));
      contract.add("weight norm backward", name, device -> backward(device, shape, 0));
    }
    Shape shape = new Shape(13, 29);
    String name = shape.toString();
    String special = DeviceContract.SPECIAL;
    contract.add("weight norm" + special, name, device -> forward(device, shape, 30));
    contract.add("weight norm" + special, "no direction", WeightNorms::noDirection);
    contract.add("weight norm backward" + special, name, device -> backward(device, shape, 30));
  }

  private static Trace forward(Device device, Shape shape, int every) {
    return forward(device, shape, Numbers.of(shape.size(), 1, every));
  }

  private static Trace noDirection(Device device) {
    Shape shape = new Shape(5, 18);
    return forward(device, shape, new float[shape.size()]);
  }

  private static Trace forward(Device device, Shape shape, float[] numbers) {
    Shape row = shape.row();
    Stage stage = new Stage(device);
    Buffer direction = stage.fixed("direction", shape, numbers);
    Buffer gain = stage.fixed("gain", row, Numbers.normals(row.size(), 2));
    Buffer norm = stage.overwritten("norm", row);
    Buffer weight = stage.overwritten("weight", shape);
    return stage.play(new Normalise.WeightNorm(direction, gain, norm, weight));
  }

  private static Trace backward(Device device, Shape shape, int every) {
    Shape row = shape.row();
    Stage stage = new Stage(device);
    Buffer direction = stage.fixed("direction", shape, Numbers.of(shape.size(), 1, every));
    Buffer gain = stage.fixed("gain", row, Numbers.normals(row.size(), 2));
    Buffer norm = stage.fixed("norm", row, Numbers.sizes(row.size(), 3));
    Buffer weight = stage.fixed("weight's gradient", shape, Numbers.of(shape.size(), 4, every));
    Buffer directionGradient = stage.overwritten("direction's gradient", shape);
    Buffer gainGradient = stage.overwritten("gain's gradient", row);
    return stage.play(
        new Normalise.WeightNormBackward(
            direction, gain, norm, weight, directionGradient, gainGradient));
  }
}
