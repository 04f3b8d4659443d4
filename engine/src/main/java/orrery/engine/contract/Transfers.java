package orrery.engine.contract;

/** What is written is what is read. */
final class Transfers {
  private Transfers() {}

  static void addTo(DeviceContract contract) {
    for (int size : new int[] {1, 2, 3, 15, 16, 17, 97, 1024}) {
      contract.add(
          "transfer",
          size + " numbers",
          device -> {
            Stage stage = new Stage();
            stage.fixed("values", 1, size, Numbers.normals(size, 1));
            return stage.play(device);
          });
    }
  }
}
