package orrery.webdemo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class AssetsTest {
  private static final int IMPORT_SECTION = 2;

  @Test
  void everythingThatADemoAddsFitsIn150Kilobytes() throws IOException {
    assertThat(compressed(asset -> !asset.endsWith("LICENSES.txt"))).isLessThan(150_000);
  }

  @Test
  void theEngineAndItsKernelsFitIn60Kilobytes() throws IOException {
    assertThat(compressed(asset -> asset.toString().endsWith(".wasm"))).isLessThan(60_000);
  }

  private static int compressed(Predicate<Path> which) throws IOException {
    int sum = 0;
    for (Path asset : PageModules.assets()) {
      if (which.test(asset)) {
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

  @Test
  void theLoaderKnowsEveryFunctionThatTheEngineImports() throws IOException {
    String loader = Files.readString(Path.of("src/main/web/loader.js"));
    // All of Math is there.
    List<String> unknown =
        imports(ByteBuffer.wrap(Files.readAllBytes(Path.of("target/assets/engine.wasm")))).stream()
            .filter(name -> !name.startsWith("teavmMath."))
            .filter(name -> !loader.contains(name.substring(name.indexOf('.') + 1)))
            .toList();
    assertThat(unknown).isEmpty();
  }

  @Test
  void nothingMakesCodeOfStrings() throws IOException {
    for (Path asset : PageModules.assets()) {
      if (asset.toString().endsWith(".js")) {
        assertThat(Files.readString(asset))
            .as(asset.toString())
            .doesNotContain("new Function(", "eval(", "setTimeout('", ".style.");
      }
    }
  }

  /** The imports of a module as {@code module.name} (WebAssembly core specification, 5.5.5). */
  private static List<String> imports(ByteBuffer module) {
    module.position(8);
    while (module.get() != IMPORT_SECTION) {
      int length = number(module);
      module.position(module.position() + length);
    }
    number(module);
    int count = number(module);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(name(module) + "." + name(module));
      skipType(module, module.get());
    }
    return names;
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

  /** An unsigned LEB128 number. */
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
