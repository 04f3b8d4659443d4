package orrery.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BenchBuildCommandTest {
  @TempDir private Path house;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    out.reset();
    err.reset();
    return InProcess.run(house, new PrintStream(out, true), new PrintStream(err, true), arguments);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLauncherThatFailsIsAFaultAndItsWordsAreShown() throws IOException {
    Path launcher = Files.writeString(house.resolve("orrery"), "#!/bin/sh\necho no JDK; exit 3\n");
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    assertThat(run("bench", "build")).isEqualTo(3);
    assertThat(out.size()).isZero();
    assertThat(err())
        .isEqualTo(
            """
            preparing: a first build, of one article
            error: a build ended with exit code 3, and printed:
                no JDK
            """);
    assertThat(run("bench", "build", "--json")).isEqualTo(3);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("{\"articles\":100,\"formulas\":2000,\"seed\":1,\"rounds\":3,\"builds\":{},")
        .endsWith(
            "\"problems\":[\"a build ended with exit code 3, and printed:\\u000a    no JDK\"]}\n");
  }

  @Test
  void wrongOptionsAreWrongUsage() {
    assertThat(run("bench", "build", "--articles", "0")).isEqualTo(2);
    assertThat(err()).isEqualTo("--articles is from 1 to 99999, not 0\n");
    assertThat(run("bench", "build", "--rounds", "1001")).isEqualTo(2);
    assertThat(err()).isEqualTo("--rounds is from 1 to 1000, not 1001\n");
    assertThat(run("bench", "build", "--node", "nowhere")).isEqualTo(2);
    assertThat(err()).startsWith("--node names a file that is not there");
    assertThat(run("bench", "biuld")).isEqualTo(2);
    assertThat(err()).isEqualTo("unknown command \"biuld\"\n    hint: did you mean \"build\"?\n");
  }
}
