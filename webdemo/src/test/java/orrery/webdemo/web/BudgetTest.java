package orrery.webdemo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import orrery.engine.studies.Studies;
import orrery.engine.study.Precision;
import orrery.engine.study.Study;

/** Limits the bytes, after gzip, that a page loads for an experiment. */
class BudgetTest {
  private static final List<String> OF_THE_CPU =
      List.of("kernels.wasm", "worker.js", "pool-worker.js");

  private static final List<String> OF_THE_GPU = List.of("kernels.wgsl", "gpu-worker.js");

  static List<String> studies() {
    return Studies.names();
  }

  static List<String> studiesOnTheGpu() {
    return Studies.all().stream()
        .filter(study -> study.precision() == Precision.FLOAT32)
        .map(Study::name)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("studies")
  void theEngineWithAStudyAndTheKernelsFitIn60Kilobytes(String study) throws IOException {
    assertThat(compressed(List.of("engine-" + study + ".wasm", "kernels.wasm"))).isLessThan(60_000);
  }

  @ParameterizedTest
  @MethodSource("studiesOnTheGpu")
  void theEngineOfTheGpuWithAStudyAndItsKernelsFitsIn66Kilobytes(String study) throws IOException {
    assertThat(compressed(List.of("gpu-" + study + ".wasm", "kernels.wgsl"))).isLessThan(66_000);
  }

  @ParameterizedTest
  @MethodSource("studies")
  void allThatAnExperimentAddsToAPageFitsIn150Kilobytes(String study) throws IOException {
    assertThat(compressed(added("engine-" + study + ".wasm", OF_THE_GPU))).isLessThan(150_000);
  }

  @ParameterizedTest
  @MethodSource("studiesOnTheGpu")
  void soItDoesOnTheGpu(String study) throws IOException {
    assertThat(compressed(added("gpu-" + study + ".wasm", OF_THE_CPU))).isLessThan(150_000);
  }

  @ParameterizedTest
  @MethodSource("studies")
  void anExperimentIsAtMostTenRequests(String study) throws IOException {
    String engine = "engine-" + study + ".wasm";
    assertThat(added(engine, OF_THE_GPU))
        .containsExactlyInAnyOrder(
            engine,
            "kernels.wasm",
            "experiment.css",
            "prose.css",
            "pool-worker.js",
            "experiment.js",
            "prose.js",
            "start.js",
            "worker.js");
  }

  @Test
  void theKernelsFitIn8KilobytesOnEachDevice() throws IOException {
    assertThat(compressed(List.of("kernels.wasm"))).isLessThan(8_000);
    assertThat(compressed(List.of("kernels.wgsl"))).isLessThan(8_000);
  }

  /** Returns all files but the modules of other studies, and files for other devices only. */
  private static List<String> added(String module, List<String> ofOtherDevices) throws IOException {
    return names()
        .filter(name -> name.equals(module) || !name.matches("(engine|gpu)-.*\\.wasm"))
        .filter(name -> !ofOtherDevices.contains(name))
        .toList();
  }

  private static Stream<String> names() throws IOException {
    return PageModules.assets().stream().map(asset -> asset.getFileName().toString());
  }

  private static int compressed(List<String> names) throws IOException {
    assertThat(names()).containsAll(names);
    int sum = 0;
    for (Path asset : PageModules.assets()) {
      if (names.contains(asset.getFileName().toString())) {
        sum += compressed(asset);
      }
    }
    return sum;
  }

  private static int compressed(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      Files.copy(file, gzip);
    }
    return bytes.size();
  }
}
