package orrery.engine.contract;

import orrery.engine.device.Device;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Normalise;

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

  private static Observations forward(Device device, Shape shape, int every) {
    return forward(device, shape, TestValues.of(shape.size(), 1, every));
  }

  private static Observations noDirection(Device device) {
    Shape shape = new Shape(5, 18);
    return forward(device, shape, new float[shape.size()]);
  }

  private static Observations forward(Device device, Shape shape, float[] numbers) {
    Shape row = shape.row();
    KernelFixture fixture = new KernelFixture(device);
    Buffer direction = fixture.fixed("direction", shape, numbers);
    Buffer gain = fixture.fixed("gain", row, TestValues.normals(row.size(), 2));
    Buffer norm = fixture.overwritten("norm", row);
    Buffer weight = fixture.overwritten("weight", shape);
    return fixture.run(new Normalise.WeightNorm(direction, gain, norm, weight));
  }

  private static Observations backward(Device device, Shape shape, int every) {
    Shape row = shape.row();
    KernelFixture fixture = new KernelFixture(device);
    Buffer direction = fixture.fixed("direction", shape, TestValues.of(shape.size(), 1, every));
    Buffer gain = fixture.fixed("gain", row, TestValues.normals(row.size(), 2));
    Buffer norm = fixture.fixed("norm", row, TestValues.sizes(row.size(), 3));
    Buffer weight =
        fixture.fixed("weight's gradient", shape, TestValues.of(shape.size(), 4, every));
    Buffer directionGradient = fixture.overwritten("direction's gradient", shape);
    Buffer gainGradient = fixture.overwritten("gain's gradient", row);
    return fixture.run(
        new Normalise.WeightNormBackward(
            direction, gain, norm, weight, directionGradient, gainGradient));
  }
}
