package orrery.engine.contract;

import orrery.engine.device.Device;
import orrery.engine.kernel.Activation;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Elementwise;

/** Activations, forward and backward. */
final class Activations {
  private static final int PATTERNS = 4099;

  private Activations() {}

  static void addTo(DeviceContract contract) {
    for (Activation activation : Activation.values()) {
      if (activation != Activation.LINEAR) {
        addTo(contract, activation);
      }
    }
  }

  private static void addTo(DeviceContract contract, Activation activation) {
    String forward = "activation " + activation;
    String backward = "activation " + activation + " backward";
    for (Shape shape : Shape.ALL) {
      int size = shape.size();
      contract.add(
          forward,
          shape.toString(),
          device -> forward(device, activation, shape, TestValues.normals(size, 1)));
      contract.add(backward, shape.toString(), device -> backward(device, activation, shape, 0));
    }
    Shape all = new Shape(1, PATTERNS);
    contract.add(
        forward + DeviceContract.SPECIAL,
        PATTERNS + " patterns of bits",
        device -> forward(device, activation, all, TestValues.patterns(PATTERNS, 1)));
    contract.add(
        backward + DeviceContract.SPECIAL,
        PATTERNS + " numbers",
        device -> backward(device, activation, all, 3));
  }

  private static Observations forward(
      Device device, Activation activation, Shape shape, float[] numbers) {
    KernelFixture fixture = new KernelFixture(device);
    Buffer argument = fixture.fixed("argument", shape, numbers);
    Buffer values = fixture.overwritten("values", shape);
    return fixture.run(new Elementwise.Activate(activation, argument, values));
  }

  /** The values need not be those of the argument: each rule says which of them it looks at. */
  private static Observations backward(
      Device device, Activation activation, Shape shape, int every) {
    int size = shape.size();
    KernelFixture fixture = new KernelFixture(device);
    Buffer argument = fixture.fixed("argument", shape, TestValues.of(size, 1, every));
    Buffer values = fixture.fixed("values", shape, TestValues.of(size, 2, every));
    Buffer gradient = fixture.changed("gradient", shape, TestValues.of(size, 3, every));
    return fixture.run(new Elementwise.ActivateBackward(activation, argument, values, gradient));
  }
}
