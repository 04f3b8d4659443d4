package orrery.site.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import orrery.engine.device.CpuDevice;
import orrery.engine.device.Device;
import orrery.engine.studies.Studies;
import orrery.engine.study.Experiment;
import orrery.engine.vector.VectorDevice;
import orrery.site.bench.Browser;
import orrery.site.bench.CCompiler;
import orrery.site.bench.Chromium;
import orrery.site.bench.Rounds;

/**
 * The setup of {@code orrery bench}: the candidates, and how they are measured.
 *
 * @param devices makes those of this JVM, the fastest first
 * @param browser empty where the machine has no browser
 * @param compiler of C, empty where the machine has no compiler
 * @param sweep an experiment with the settings of its study
 * @param rounds their length and number
 * @param limit the time limit of an answer of the browser or the C program
 * @param nanoTime a clock that only goes forward
 */
record BenchSetup(
    Supplier<List<Device>> devices,
    Optional<Browser> browser,
    Optional<CCompiler> compiler,
    Experiment sweep,
    Rounds rounds,
    Duration limit,
    LongSupplier nanoTime) {

  /** Returns the setup of this machine, from the environment variables of the process. */
  static BenchSetup of(Map<String, String> environment) {
    return new BenchSetup(
        BenchSetup::devicesOfThisJvm,
        Chromium.find(environment),
        CCompiler.find(environment),
        Experiment.of(Studies.find("double-descent").orElseThrow()),
        Rounds.STANDARD,
        Duration.ofMinutes(1),
        System::nanoTime);
  }

  private static List<Device> devicesOfThisJvm() {
    List<Device> devices = new ArrayList<>();
    VectorDevice.find().ifPresent(devices::add);
    devices.add(new CpuDevice());
    return devices;
  }
}
