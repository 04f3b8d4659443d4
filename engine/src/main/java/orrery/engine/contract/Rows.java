package orrery.engine.contract;

import orrery.engine.device.Device;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Dense;

/** A bias added to every row, and the sums of columns. */
final class Rows {
  private Rows() {}

  static void addTo(DeviceContract contract) {
    for (Shape shape : Shape.ALL) {
      contract.add("bias", shape.toString(), device -> bias(device, shape, 0));
      contract.add("column sums", shape.toString(), device -> sums(device, shape, 0));
    }
    Shape shape = new Shape(23, 37);
    contract.add(
        "bias" + DeviceContract.SPECIAL, shape.toString(), device -> bias(device, shape, 5));
    contract.add(
        "column sums" + DeviceContract.SPECIAL,
        shape.toString(),
        device -> sums(device, shape, 60));
  }

  private static Observations bias(Device device, Shape shape, int every) {
    KernelFixture fixture = new KernelFixture(device);
    Buffer bias = fixture.fixed("bias", shape.row(), TestValues.of(shape.columns(), 1, every));
    Buffer values = fixture.changed("values", shape, TestValues.of(shape.size(), 2, every));
    return fixture.run(new Dense.BiasAdd(bias, values));
  }

  private static Observations sums(Device device, Shape shape, int every) {
    KernelFixture fixture = new KernelFixture(device);
    Buffer values = fixture.fixed("values", shape, TestValues.of(shape.size(), 1, every));
    Buffer sums = fixture.overwritten("sums", shape.row());
    return fixture.run(new Dense.ColumnSums(values, sums));
  }
}
