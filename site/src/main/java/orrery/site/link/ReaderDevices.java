package orrery.site.link;

import java.util.List;
import orrery.engine.study.Precision;
import orrery.engine.study.Study;

/** The devices that can compute a study in a browser, as links and the page call them. */
public final class ReaderDevices {
  private static final List<String> ALL = List.of("webgpu", "wasm-simd", "wasm");

  private ReaderDevices() {}

  /** Best first. A graphics processor has no float64. */
  public static List<String> of(Study study) {
    return study.precision() == Precision.FLOAT32 ? ALL : ALL.subList(1, ALL.size());
  }

  /** Why a study cannot be computed by what a link asks for, or empty. */
  static String hint(Study study, String device) {
    return ALL.contains(device) && !of(study).contains(device)
        ? study.name() + " needs float64, which WebGPU does not have"
        : "";
  }
}
