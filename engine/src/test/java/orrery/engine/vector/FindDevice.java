package orrery.engine.vector;

import java.util.Optional;
import orrery.engine.bench.Bench;
import orrery.engine.bench.Workload;
import orrery.engine.device.Device;

/** Prints the name of the vector device once it has trained, or that it is absent. */
final class FindDevice {
  private FindDevice() {}

  /** Needs no arguments. */
  public static void main(String[] none) {
    Optional<Device> device = VectorDevice.find();
    if (device.isPresent()) {
      try (Bench bench = Bench.start(Workload.A, device.get())) {
        bench.run(2);
      }
    }
    System.out.println(device.map(found -> found.info().name()).orElse("absent"));
  }
}
