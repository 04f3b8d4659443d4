package orrery.webdemo.teavm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.engine.study.Precision;
import orrery.engine.study.Study;
import orrery.webdemo.gpu.GpuMain;
import orrery.webdemo.harness.GpuHarnessMain;
import orrery.webdemo.harness.HarnessMain;
import orrery.webdemo.worker.WorkerMain;

/**
 * A module to compile.
 *
 * @param file its name, such as {@code engine-double-descent.wasm}
 * @param main the name of the class that has its exports
 * @param study the one that it holds; absent where it needs none
 */
record EngineModule(String file, String main, Optional<Class<?>> study) {
  private static final String CPU = WorkerMain.class.getName();
  private static final String GPU = GpuMain.class.getName();

  /**
   * The modules that readers load: one of each study for the CPU, and one for the GPU where the
   * study can do without float64.
   *
   * @throws IllegalArgumentException if a study is not made by a public constructor without
   *     arguments, since that is how its modules make it
   */
  static List<EngineModule> of(List<Study> studies) {
    List<EngineModule> modules = new ArrayList<>();
    for (Study study : studies) {
      Optional<Class<?>> type = Optional.of(made(study));
      modules.add(new EngineModule("engine-" + study.name() + ".wasm", CPU, type));
      if (study.precision() == Precision.FLOAT32) {
        modules.add(new EngineModule("gpu-" + study.name() + ".wasm", GPU, type));
      }
    }
    return modules;
  }

  /** The modules that hold the devices to their contract, and measure them. */
  static List<EngineModule> ofHarness() {
    return List.of(
        new EngineModule("harness.wasm", HarnessMain.class.getName(), Optional.empty()),
        new EngineModule("gpu-harness.wasm", GpuHarnessMain.class.getName(), Optional.empty()));
  }

  private static Class<?> made(Study study) {
    try {
      Study other = study.getClass().getConstructor().newInstance();
      if (other.name().equals(study.name())) {
        return study.getClass();
      }
    } catch (ReflectiveOperationException notPublicOrWithArguments) {
      // Reported below.
    }
    throw new IllegalArgumentException(
        study.getClass().getName()
            + " needs a public constructor without arguments, which makes the study "
            + study.name());
  }
}
