package orrery.engine.contract;

import orrery.engine.device.Device;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Normalisation;
import orrery.engine.kernel.Normalise;

/** Batch normalisation, in training, in evaluation and backward. */
final class BatchNorms {
  private static final Normalisation.Batch SLOW = new Normalisation.Batch(0.01, 0.03);

  private BatchNorms() {}

  static void addTo(DeviceContract contract) {
    for (Shape shape : Shape.ALL) {
      String name = shape.toString();
      contract.add("batch norm", name, device -> train(device, shape, 0));
      contract.add("batch norm in evaluation", name, device -> evaluate(device, shape, 0));
      contract.add("batch norm backward", name, device -> backward(device, shape, 0));
    }
    Shape shape = new Shape(11, 43);
    String name = shape.toString();
    String special = DeviceContract.SPECIAL;
    contract.add("batch norm" + special, name, device -> train(device, shape, 40));
    contract.addCancelling("batch norm" + special, "equal rows", 2, BatchNorms::equalRows);
    contract.add("batch norm in evaluation" + special, name, device -> evaluate(device, shape, 4));
    contract.add("batch norm backward" + special, name, device -> backward(device, shape, 40));
  }

  private static Observations train(Device device, Shape shape, int every) {
    return train(
        device, Normalisation.Batch.STANDARD, shape, TestValues.of(shape.size(), 1, every));
  }

  private static Observations equalRows(Device device) {
    Shape shape = new Shape(9, 21);
    float[] numbers = new float[shape.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = 0.1f * (i % shape.columns());
    }
    return train(device, SLOW, shape, numbers);
  }

  private static Observations train(
      Device device, Normalisation.Batch rule, Shape shape, float[] numbers) {
    Shape row = shape.row();
    KernelFixture fixture = new KernelFixture(device).steps(3);
    Buffer input = fixture.fixed("input", shape, numbers);
    Buffer gain = fixture.fixed("gain", row, TestValues.normals(row.size(), 2));
    Buffer shift = fixture.fixed("shift", row, TestValues.normals(row.size(), 3));
    Buffer normalised = fixture.overwritten("normalised", shape);
    Buffer deviation = fixture.overwritten("deviation", row);
    Buffer mean = fixture.changed("running mean", row, TestValues.normals(row.size(), 4));
    Buffer variance = fixture.changed("running variance", row, TestValues.squares(row.size(), 5));
    Buffer output = fixture.overwritten("output", shape);
    return fixture.run(
        new Normalise.BatchNorm(
            rule, input, gain, shift, normalised, deviation, mean, variance, output));
  }

  private static Observations evaluate(Device device, Shape shape, int every) {
    Shape row = shape.row();
    KernelFixture fixture = new KernelFixture(device);
    Buffer input = fixture.fixed("input", shape, TestValues.of(shape.size(), 1, every));
    Buffer gain = fixture.fixed("gain", row, TestValues.of(row.size(), 2, every));
    Buffer shift = fixture.fixed("shift", row, TestValues.of(row.size(), 3, every));
    Buffer mean = fixture.fixed("running mean", row, TestValues.of(row.size(), 4, every));
    Buffer variance = fixture.fixed("running variance", row, TestValues.squares(row.size(), 5));
    Buffer output = fixture.overwritten("output", shape);
    return fixture.run(
        new Normalise.BatchNormEvaluate(SLOW, input, gain, shift, mean, variance, output));
  }

  private static Observations backward(Device device, Shape shape, int every) {
    Shape row = shape.row();
    KernelFixture fixture = new KernelFixture(device);
    Buffer normalised = fixture.fixed("normalised", shape, TestValues.normals(shape.size(), 1));
    Buffer deviation = fixture.fixed("deviation", row, TestValues.sizes(row.size(), 2));
    Buffer gain = fixture.fixed("gain", row, TestValues.normals(row.size(), 3));
    Buffer gradient = fixture.changed("gradient", shape, TestValues.of(shape.size(), 4, every));
    Buffer gainGradient = fixture.overwritten("gain's gradient", row);
    Buffer shiftGradient = fixture.overwritten("shift's gradient", row);
    return fixture.run(
        new Normalise.BatchNormBackward(
            normalised, deviation, gain, gradient, gainGradient, shiftGradient));
  }
}
