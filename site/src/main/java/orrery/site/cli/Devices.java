package orrery.site.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import orrery.engine.device.Device;
import orrery.engine.study.Experiment;
import orrery.engine.study.Precision;

/**
 * The devices that can compute an experiment.
 *
 * @param here makes the devices of this JVM, the fastest first
 */
record Devices(Supplier<List<Device>> here) {
  /** The names of devices that can be asked for. */
  static final List<String> NAMES = List.of("cpu", "vector");

  /** The hint where vectors are absent. */
  static final String REMEDY =
      "use --device cpu, which gives the same bits, or a JVM with --add-modules jdk.incubator.vector";

  /**
   * The least work for vectors: compiling them takes a JVM about half a second more than plain
   * loops do, and as long as that it computes slowly: so many floating-point operations win it
   * back.
   */
  private static final double MIN_FLOPS = 5e9;

  /** A new device of that name, if this JVM has it. */
  Optional<Device> find(String name) {
    return here.get().stream().filter(device -> device.info().name().equals(name)).findFirst();
  }

  /** The name of the device that finishes an experiment first. */
  String choice(Experiment experiment) {
    boolean trains = experiment.study().precision() == Precision.FLOAT32;
    boolean vectors = trains && experiment.flops() >= MIN_FLOPS && find("vector").isPresent();
    return vectors ? "vector" : "cpu";
  }
}
