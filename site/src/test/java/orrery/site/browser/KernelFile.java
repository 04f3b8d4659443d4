package orrery.site.browser;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The published kernels of the GPU, one after the other: each begins with the line {@code // ==
 * name}.
 *
 * @param kernels the code of each, by its name
 */
record KernelFile(Map<String, String> kernels) {
  private static final String HEADING = "// == ";

  static KernelFile of(String text) {
    Map<String, String> kernels = new LinkedHashMap<>();
    for (String kernel : text.split("(?m)^" + HEADING, -1)) {
      if (!kernel.isEmpty()) {
        int end = kernel.indexOf('\n');
        kernels.put(kernel.substring(0, end), kernel.substring(end + 1));
      }
    }
    return new KernelFile(kernels);
  }

  /** The same with other code for one of them. */
  KernelFile with(String name, String code) {
    Map<String, String> changed = new LinkedHashMap<>(kernels);
    changed.put(name, code);
    return new KernelFile(changed);
  }

  /** The same with another line at the end of one of them. */
  KernelFile withLine(String name, String line) {
    return with(name, kernels.get(name) + line + "\n");
  }

  /** The number of the line that {@link #withLine} adds, in the file of the kernel. */
  long lineAfter(String name) {
    return kernels.get(name).lines().count() + 2;
  }

  /** The file. */
  String text() {
    return kernels.entrySet().stream()
        .map(kernel -> HEADING + kernel.getKey() + "\n" + kernel.getValue())
        .collect(Collectors.joining());
  }
}
