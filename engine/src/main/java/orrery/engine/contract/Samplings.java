package orrery.engine.contract;

import orrery.engine.device.Device;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Sampling;
import orrery.engine.plan.Batching;

/** Random sampling while a plan trains: the rows of a batch, and dropout masks. */
final class Samplings {
  private static final float[] RATES = {0f, 0.1f, 0.5f, 0.9f};

  private Samplings() {}

  static void addTo(DeviceContract contract) {
    for (Shape shape : Shape.ALL) {
      for (int rows : new int[] {1, (shape.rows() + 1) / 2, shape.rows()}) {
        String name = rows + " rows of " + shape;
        contract.add(
            "batch", name + " in epochs", device -> gather(device, shape, Batching.epochs(rows)));
        contract.add(
            "batch",
            name + ", replaced",
            device -> gather(device, shape, Batching.replacing(rows)));
      }
      for (float rate : RATES) {
        String name = shape + " at " + (int) (100 * rate) + " percent";
        contract.add("dropout", name, device -> mask(device, shape, rate));
      }
    }
  }

  private static Observations gather(Device device, Shape shape, Batching batching) {
    KernelFixture fixture = new KernelFixture(device).with(batching).steps(5);
    Buffer source = fixture.fixed("inputs", shape, TestValues.normals(shape.size(), 1));
    Buffer batch = fixture.overwritten("batch", new Shape(batching.size(), shape.columns()));
    return fixture.run(new Sampling.Gather(source, batch));
  }

  private static Observations mask(Device device, Shape shape, float rate) {
    KernelFixture fixture = new KernelFixture(device).steps(3);
    Buffer first = fixture.overwritten("first", shape);
    Buffer second = fixture.overwritten("second", shape.transposed());
    return fixture.run(
        new Sampling.DropoutMask(rate, 0, first), new Sampling.DropoutMask(rate, 1, second));
  }
}
