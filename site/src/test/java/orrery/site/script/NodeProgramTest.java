package orrery.site.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.script.NodeProgram.At;

@DisabledOnOs(OS.WINDOWS)
class NodeProgramTest {
  @TempDir Path folder;

  private At script(String... lines) throws IOException {
    return NodeProgram.at(FakeNode.script(folder, "program", lines));
  }

  private static At unusable(String reason) {
    return new At.Unusable(reason);
  }

  @Test
  void aNodeSaysItsVersion() throws IOException {
    assertThat(script("echo v22.3.0-nightly"))
        .isEqualTo(new At.Found(new NodeProgram(folder.resolve("program"), 22, "22.3.0-nightly")));
  }

  @Test
  void whatIsNoProgramIsToldApart() throws IOException {
    assertThat(NodeProgram.at(folder.resolve("gone")))
        .isEqualTo(unusable("names a file that is not there"));
    assertThat(NodeProgram.at(folder)).isEqualTo(unusable("names a folder"));
    Path text = Files.writeString(folder.resolve("text"), "#!" + folder.resolve("gone"));
    assertThat(NodeProgram.at(text)).isEqualTo(unusable("names a file that cannot be executed"));
    assertThat(text.toFile().setExecutable(true)).isTrue();
    assertThat(NodeProgram.at(text)).isEqualTo(unusable("names a program that cannot be started"));
  }

  @Test
  void aProgramThatIsNotNodeIsShownByItsWords() throws IOException {
    assertThat(script("exit 1"))
        .isEqualTo(
            unusable("names a program that is not Node: asked for its version, it says \"\""));
    assertThat(script("echo 'cat (GNU coreutils) 9.1'; echo more"))
        .isEqualTo(
            unusable(
                "names a program that is not Node: asked for its version, it says \"cat (GNU"
                    + " coreutils) 9.1\""));
    assertThat(script("printf '\\033[31m%0200d' 1"))
        .isEqualTo(
            unusable(
                "names a program that is not Node: asked for its version, it says \" [31m"
                    + "0".repeat(75)
                    + "...\""));
  }

  @Test
  void anOldNodeIsNamedWithItsVersion() throws IOException {
    assertThat(script("echo v18.20.4")).isEqualTo(unusable("names Node 18.20.4, which is too old"));
  }

  @Test
  void aProgramThatSaysNothingIsNotWaitedForWithoutEnd() throws IOException {
    Path program = FakeNode.script(folder, "program", "exec sleep 1000");
    assertThat(NodeProgram.at(program, Duration.ofSeconds(1)))
        .isEqualTo(unusable("names a program that does not say its version within 1 s"));
  }
}
