package orrery.engine.contract;

import orrery.engine.device.Device;
import orrery.engine.plan.Buffer;
import orrery.engine.plan.Normalisation;
import orrery.engine.plan.Normalise;

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

  private static Trace forward(Device device, Shape shape, int every) {
    float[] numbers = Numbers.of(shape.size(), 1, every);
    return forward(device, Normalisation.Layer.STANDARD, shape, numbers);
  }

  private static Trace equalColumns(Device device) {
    Shape shape = new Shape(9, 21);
    float[] numbers = new float[shape.size()];
    for (int i = 0; i < numbers.length; i++) {
      int row = i / shape.columns();
      numbers[i] = 0.1f * row;
    }
    return forward(device, WIDE, shape, numbers);
  }

  private static Trace forward(
      Device device, Normalisation.Layer rule, Shape shape, float[] numbers) {
    Shape row = shape.row();
    Stage stage = new Stage(device);
    Buffer input = stage.fixed("input", shape, numbers);
    Buffer gain = stage.fixed("gain", row, Numbers.normals(row.size(), 2));
    Buffer shift = stage.fixed("shift", row, Numbers.normals(row.size(), 3));
    Buffer normalised = stage.overwritten("normalised", shape);
    Buffer deviation = stage.overwritten("deviation", shape.column());
    Buffer output = stage.overwritten("output", shape);
    return stage.play(
        new Normalise.LayerNorm(rule, input, gain, shift, normalised, deviation, output));
  }

  private static Trace backward(Device device, Shape shape, int every) {
    Shape row = shape.row();
    Stage stage = new Stage(device);
    Buffer normalised = stage.fixed("normalised", shape, Numbers.normals(shape.size(), 1));
    Buffer deviation = stage.fixed("deviation", shape.column(), Numbers.sizes(shape.rows(), 2));
    Buffer gain = stage.fixed("gain", row, Numbers.normals(row.size(), 3));
    Buffer gradient = stage.changed("gradient", shape, Numbers.of(shape.size(), 4, every));
    Buffer gainGradient = stage.overwritten("gain's gradient", row);
    Buffer shiftGradient = stage.overwritten("shift's gradient", row);
    return stage.play(
        new Normalise.LayerNormBackward(
            normalised, deviation, gain, gradient, gainGradient, shiftGradient));
  }
}
