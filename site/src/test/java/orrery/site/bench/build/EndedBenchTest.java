package orrery.site.bench.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code orrery bench build} in a process of its own, which is ended while a build runs. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(300)
class EndedBenchTest {
  @TempDir private Path house;

  @Test
  void noProcessAndNoFolderIsLeftAndNothingIsSaid() throws Exception {
    Path pipe = house.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Launchers.write(house, "echo $$ > \"$house/pipe\"; sleep 1000");
    Path temporary = Files.createDirectory(house.resolve("temporary"));
    Process bench = bench(temporary);
    long build = Long.parseLong(Files.readString(pipe).strip()); // Waits until it runs.
    List<ProcessHandle> all = bench.descendants().toList();
    assertThat(all).extracting(ProcessHandle::pid).contains(build);
    bench.destroy();
    assertThat(bench.waitFor()).isEqualTo(143);
    assertThat(all).noneMatch(ProcessHandle::isAlive);
    assertThat(Launchers.names(temporary)).noneMatch(name -> name.startsWith("orrery-bench"));
    assertThat(Files.readString(house.resolve("log")))
        .isEqualTo("preparing: a first build, of one article\n");
  }

  private Process bench(Path temporary) throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Dorrery.home=" + house,
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            "orrery.site.cli.Main",
            "bench",
            "build",
            "--node",
            "");
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(house.resolve("log").toFile())
        .start();
  }
}
