package orrery.engine.contract;

import orrery.engine.device.Device;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Elementwise;

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

  private static Observations add(Device device, Shape shape, int every) {
    KernelFixture fixture = new KernelFixture(device);
    Buffer left = fixed(fixture, "left", shape, 1, every);
    Buffer right = fixed(fixture, "right", shape, 2, every);
    Buffer result = fixture.overwritten("result", shape);
    return fixture.run(new Elementwise.Add(left, right, result));
  }

  private static Observations addTo(Device device, Shape shape, boolean left) {
    KernelFixture fixture = new KernelFixture(device);
    Buffer one = fixed(fixture, "one", shape, 1, 0);
    Buffer result = changed(fixture, "result", shape, 2, 0);
    return fixture.run(
        left ? new Elementwise.Add(result, one, result) : new Elementwise.Add(one, result, result));
  }

  private static Observations multiply(Device device, Shape shape, int every) {
    KernelFixture fixture = new KernelFixture(device);
    Buffer factor = fixed(fixture, "factor", shape, 1, every);
    Buffer values = changed(fixture, "values", shape, 2, every);
    return fixture.run(new Elementwise.Multiply(factor, values));
  }

  private static Observations copy(Device device, Shape shape, int every) {
    KernelFixture fixture = new KernelFixture(device);
    Buffer source = fixed(fixture, "source", shape, 1, every);
    Buffer result = fixture.overwritten("result", shape);
    return fixture.run(new Elementwise.Copy(source, result));
  }

  private static Buffer fixed(
      KernelFixture fixture, String name, Shape shape, int stream, int every) {
    float[] numbers = TestValues.of(shape.size(), stream, every);
    return fixture.fixed(name, shape, numbers);
  }

  private static Buffer changed(
      KernelFixture fixture, String name, Shape shape, int stream, int every) {
    float[] numbers = TestValues.of(shape.size(), stream, every);
    return fixture.changed(name, shape, numbers);
  }
}
