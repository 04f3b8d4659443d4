package orrery.webdemo.teavm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.teavm.interop.Export;
import orrery.engine.run.RunProgress;
import orrery.engine.studies.Studies;
import orrery.engine.study.Study;

class CompilerTest {
  private static final Path MODULES = Path.of("target/modules");
  private static final String STUDIES = "orrery/engine/studies/";

  @Test
  void aModuleIsCompiledFromTheCoreAndFromItsOwnStudy() throws IOException {
    List<Study> studies = Studies.all();
    for (EngineModule module : EngineModule.of(studies)) {
      List<String> inputs = Files.readAllLines(MODULES.resolve(module.file() + ".inputs"));
      assertThat(inputs)
          .as(module.file())
          .contains(
              file(module.study().orElseThrow().getName()),
              file(module.main()),
              file(RunProgress.class.getName()));
      for (Study other : studies) {
        if (other.getClass() != module.study().orElseThrow()) {
          assertThat(inputs).as(module.file()).doesNotContain(file(other.getClass().getName()));
        }
      }
      assertThat(inputs).as(module.file()).doesNotContain(STUDIES + "Studies.class");
    }
  }

  @Test
  void theSameFilesYieldTheSameBytes() throws IOException {
    EngineModule module = EngineModule.of(Studies.all()).get(0);
    try (ClassPath path = ClassPath.ofThisProgram()) {
      Compiler.Compiled again = new Compiler(path).compile(module);
      assertThat(again.bytes()).isEqualTo(Files.readAllBytes(MODULES.resolve(module.file())));
    }
  }

  @Test
  void whatTheCompilerComplainsAboutIsSaid() {
    EngineModule module =
        new EngineModule("no.wasm", Unsupported.class.getName(), Optional.empty());
    try (ClassPath path = ClassPath.ofThisProgram()) {
      assertThatThrownBy(() -> new Compiler(path).compile(module))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("no.wasm cannot be compiled:")
          .hasMessageContaining("java.net.ServerSocket");
    }
  }

  /** A program with a class that TeaVM does not have. */
  public static final class Unsupported {
    private Unsupported() {}

    @Export(name = "broken")
    public static int broken() throws IOException {
      try (ServerSocket socket = new ServerSocket()) {
        return socket.getLocalPort();
      }
    }
  }

  private static String file(String type) {
    return type.replace('.', '/') + ".class";
  }
}
