package orrery.engine.contract;

/** Transfers of buffers, which must return the written bits. */
final class Transfers {
  private Transfers() {}

  static void addTo(DeviceContract contract) {
    for (Shape shape : Shape.ALL) {
      contract.add(
          "transfer",
          shape.toString(),
          device -> {
            KernelFixture fixture = new KernelFixture(device);
            fixture.fixed("values", shape, TestValues.normals(shape.size(), 1));
            fixture.fixed("patterns", shape, TestValues.patterns(shape.size(), 2));
            return fixture.run();
          });
    }
  }
}
