package orrery.engine.contract;

import orrery.engine.device.Device;
import orrery.engine.plan.Buffer;
import orrery.engine.plan.Normalisation;
import orrery.engine.plan.Normalise;

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

  private static Trace train(Device device, Shape shape, int every) {
    return train(device, Normalisation.Batch.STANDARD, shape, Numbers.of(shape.size(), 1, every));
  }

  private static Trace equalRows(Device device) {
    Shape shape = new Shape(9, 21);
    float[] numbers = new float[shape.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = 0.1f * (i % shape.columns());
    }
    return train(device, SLOW, shape, numbers);
  }

  private static Trace train(
      Device device, Normalisation.Batch rule, Shape shape, float[] numbers) {
    Shape row = shape.row();
    Stage stage = new Stage(device).steps(3);
    Buffer input = stage.fixed("input", shape, numbers);
    Buffer gain = stage.fixed("gain", row, Numbers.normals(row.size(), 2));
    Buffer shift = stage.fixed("shift", row, Numbers.normals(row.size(), 3));
    Buffer normalised = stage.overwritten("normalised", shape);
    Buffer deviation = stage.overwritten("deviation", row);
    Buffer mean = stage.changed("running mean", row, Numbers.normals(row.size(), 4));
    Buffer variance = stage.changed("running variance", row, Numbers.squares(row.size(), 5));
    Buffer output = stage.overwritten("output", shape);
    return stage.play(
        new Normalise.BatchNorm(
            rule, input, gain, shift, normalised, deviation, mean, variance, output));
  }

  private static Trace evaluate(Device device, Shape shape, int every) {
    Shape row = shape.row();
    Stage stage = new Stage(device);
    Buffer input = stage.fixed("input", shape, Numbers.of(shape.size(), 1, every));
    Buffer gain = stage.fixed("gain", row, Numbers.of(row.size(), 2, every));
    Buffer shift = stage.fixed("shift", row, Numbers.of(row.size(), 3, every));
    Buffer mean = stage.fixed("running mean", row, Numbers.of(row.size(), 4, every));
    Buffer variance = stage.fixed("running variance", row, Numbers.squares(row.size(), 5));
    Buffer output = stage.overwritten("output", shape);
    return stage.play(
        new Normalise.BatchNormEvaluate(SLOW, input, gain, shift, mean, variance, output));
  }

  private static Trace backward(Device device, Shape shape, int every) {
    Shape row = shape.row();
    Stage stage = new Stage(device);
    Buffer normalised = stage.fixed("normalised", shape, Numbers.normals(shape.size(), 1));
    Buffer deviation = stage.fixed("deviation", row, Numbers.sizes(row.size(), 2));
    Buffer gain = stage.fixed("gain", row, Numbers.normals(row.size(), 3));
    Buffer gradient = stage.changed("gradient", shape, Numbers.of(shape.size(), 4, every));
    Buffer gainGradient = stage.overwritten("gain's gradient", row);
    Buffer shiftGradient = stage.overwritten("shift's gradient", row);
    return stage.play(
        new Normalise.BatchNormBackward(
            normalised, deviation, gain, gradient, gainGradient, shiftGradient));
  }
}
