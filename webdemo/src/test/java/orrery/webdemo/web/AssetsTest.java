package orrery.webdemo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.engine.studies.Studies;

class AssetsTest {
  private static final int IMPORT_SECTION = 2;
  private static final int EXPORT_SECTION = 7;
  private static final Path KERNELS = Path.of("target/assets/kernels.wasm");

  /** A bundle imports others only when they are needed: none waits for another to load. */
  @Test
  void noBundleImportsAnotherOneBeforeItRuns() throws IOException {
    for (Path asset : PageModules.assets()) {
      if (asset.toString().endsWith(".js")) {
        assertThat(Files.readString(asset).lines())
            .as(asset.toString())
            .noneMatch(line -> line.matches("(import|export) .*'.*"));
      }
    }
  }

  @Test
  void theLoaderKnowsEveryFunctionThatTheEngineImports() throws IOException {
    String loader = Files.readString(Path.of("src/main/web/worker/loader.js"));
    for (Path engine : engines()) {
      // All of Math is available.
      List<String> unknown =
          imports(engine).stream()
              .filter(name -> !name.startsWith("teavmMath.") && !name.startsWith("kernels."))
              .filter(name -> !loader.contains(name.substring(name.indexOf('.') + 1)))
              .toList();
      assertThat(unknown).as(engine.toString()).isEmpty();
    }
  }

  @Test
  void theKernelsHaveEveryFunctionThatTheEngineImportsFromThem() throws IOException {
    assertThat(exports(KERNELS)).contains("matMulNN", "adam");
    for (Path engine : engines()) {
      List<String> wanted =
          imports(engine).stream()
              .filter(name -> name.startsWith("kernels."))
              .map(name -> name.substring(name.indexOf('.') + 1))
              .toList();
      assertThat(exports(KERNELS)).as(engine.toString()).containsAll(wanted);
    }
    assertThat(imports(Path.of("target/modules/engine-relu-oscillation.wasm")))
        .contains("kernels.matMulNN", "kernels.adam");
  }

  private static List<Path> engines() {
    return Studies.names().stream()
        .map(study -> Path.of("target/modules/engine-" + study + ".wasm"))
        .toList();
  }

  @Test
  void nothingMakesCodeOfStrings() throws IOException {
    for (Path asset : PageModules.assets()) {
      if (asset.toString().endsWith(".js")) {
        assertThat(Files.readString(asset))
            .as(asset.toString())
            .doesNotContain("new Function(", "eval(", "setTimeout('", ".cssText");
      }
    }
  }

  /**
   * Returns the imports of a module as {@code module.name} (WebAssembly core specification, 5.5.5).
   */
  private static List<String> imports(Path file) throws IOException {
    ByteBuffer module = section(file, IMPORT_SECTION);
    int count = number(module);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(name(module) + "." + name(module));
      skipType(module, module.get());
    }
    return names;
  }

  /** Returns the names that a module exports (5.5.10). */
  private static List<String> exports(Path file) throws IOException {
    ByteBuffer module = section(file, EXPORT_SECTION);
    int count = number(module);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(name(module));
      module.get();
      number(module);
    }
    return names;
  }

  /** Returns a buffer of a module, positioned after the length of a section. */
  private static ByteBuffer section(Path file, int id) throws IOException {
    ByteBuffer module = ByteBuffer.wrap(Files.readAllBytes(file));
    module.position(8);
    while (module.get() != id) {
      int length = number(module);
      module.position(module.position() + length);
    }
    number(module);
    return module;
  }

  private static void skipType(ByteBuffer module, byte kind) {
    switch (kind) {
      case 0 -> number(module);
      case 2 -> {
        boolean limited = (number(module) & 1) == 1;
        number(module);
        if (limited) {
          number(module);
        }
      }
      case 3 -> {
        number(module);
        module.get();
      }
      default -> throw new AssertionError("an import of kind " + kind);
    }
  }

  private static String name(ByteBuffer module) {
    byte[] bytes = new byte[number(module)];
    module.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Reads an unsigned LEB128 number. */
  private static int number(ByteBuffer module) {
    int value = 0;
    int shift = 0;
    byte next;
    do {
      next = module.get();
      value |= (next & 0x7f) << shift;
      shift += 7;
    } while (next < 0);
    return value;
  }
}
