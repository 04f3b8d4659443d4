package orrery.engine.contract;

import orrery.engine.device.Device;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Normalisation;
import orrery.engine.kernel.Normalise;

/** Layer normalisation, forward and backward. */
final class LayerNorms {
  private static final Normalisation.Layer WIDE = new Normalisation.Layer(0.01);

  private LayerNorms() {}

  static void addTo(DeviceContract contract) {
    for (Shape shape : Shape.ALL) {
      String name = shape.toString();
      contract.add("layer norm", name, device -> forward(device, shape, 0));
      contract.add("layer norm backward", name, device -> backward(device, shape, 0));
    }
    Shape shape = new Shape(23, 19);
    String name = shape.toString();
    String special = DeviceContract.SPECIAL;
    contract.add("layer norm" + special, name, device -> forward(device, shape, 40));
    contract.addCancelling("layer norm" + special, "equal columns", 1, LayerNorms::equalColumns);
    contract.add("layer norm backward" + special, name, device -> backward(device, shape, 40));
  }

  private static Observations forward(Device device, Shape shape, int every) {
    float[] numbers = TestValues.of(shape.size(), 1, every);
    return forward(device, Normalisation.Layer.STANDARD, shape, numbers);
  }

  private static Observations equalColumns(Device device) {
    Shape shape = new Shape(9, 21);
    float[] numbers = new float[shape.size()];
    for (int i = 0; i < numbers.length; i++) {
      int row = i / shape.columns();
      numbers[i] = 0.1f * row;
    }
    return forward(device, WIDE, shape, numbers);
  }

  private static Observations forward(
      Device device, Normalisation.Layer rule, Shape shape, float[] numbers) {
    Shape row = shape.row();
    KernelFixture fixture = new KernelFixture(device);
    Buffer input = fixture.fixed("input", shape, numbers);
    Buffer gain = fixture.fixed("gain", row, TestValues.normals(row.size(), 2));
    Buffer shift = fixture.fixed("shift", row, TestValues.normals(row.size(), 3));
    Buffer normalised = fixture.overwritten("normalised", shape);
    Buffer deviation = fixture.overwritten("deviation", shape.column());
    Buffer output = fixture.overwritten("output", shape);
    return fixture.run(
        new Normalise.LayerNorm(rule, input, gain, shift, normalised, deviation, output));
  }

  private static Observations backward(Device device, Shape shape, int every) {
    Shape row = shape.row();
    KernelFixture fixture = new KernelFixture(device);
    Buffer normalised = fixture.fixed("normalised", shape, TestValues.normals(shape.size(), 1));
    Buffer deviation =
        fixture.fixed("deviation", shape.column(), TestValues.sizes(shape.rows(), 2));
    Buffer gain = fixture.fixed("gain", row, TestValues.normals(row.size(), 3));
    Buffer gradient = fixture.changed("gradient", shape, TestValues.of(shape.size(), 4, every));
    Buffer gainGradient = fixture.overwritten("gain's gradient", row);
    Buffer shiftGradient = fixture.overwritten("shift's gradient", row);
    return fixture.run(
        new Normalise.LayerNormBackward(
            normalised, deviation, gain, gradient, gainGradient, shiftGradient));
  }
}
