package orrery.engine.contract;

/** What is written is what is read, bit for bit. */
final class Transfers {
  private Transfers() {}

  static void addTo(DeviceContract contract) {
    for (Shape shape : Shape.ALL) {
      contract.add(
          "transfer",
          shape.toString(),
          device -> {
            Stage stage = new Stage(device);
            stage.fixed("values", shape, Numbers.normals(shape.size(), 1));
            stage.fixed("patterns", shape, Numbers.patterns(shape.size(), 2));
            return stage.play();
          });
    }
  }
}
