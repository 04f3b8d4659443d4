package orrery.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Builds of one content by virtual machines of every JDK of this computer, from 17 on, in other
 * languages, time zones, encodings and folders: the same site to the byte.
 */
@Execution(ExecutionMode.CONCURRENT)
class OtherMachinesTest {
  private static final Path TOP = Path.of("..").toAbsolutePath().normalize();

  @TempDir Path folder;

  @Test
  void everyMachineBuildsTheSameBytes() throws Exception {
    Path jdk = Path.of(System.getProperty("java.home"));
    run(folder, jdk, List.of(), "new", "site", "notes");
    SortedMap<String, Integer> here = built("here", jdk, List.of());
    assertThat(here).containsKeys("index.html", "posts/first-figure/index.html");
    List<String> elsewhere =
        List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Kiritimati");
    assertThat(built("other words", jdk, elsewhere)).isEqualTo(here);
    for (Path other : otherJdks(jdk)) {
      assertThat(built("jdk" + other.hashCode(), other, List.of("-Duser.language=ar")))
          .as(other.toString())
          .isEqualTo(here);
    }
  }

  /** Builds a copy of the content, and returns the digest of each file of its site. */
  private SortedMap<String, Integer> built(String name, Path jdk, List<String> options)
      throws IOException, InterruptedException {
    Path site = folder.resolve(name);
    copy(folder.resolve("notes"), site);
    run(site, jdk, options, "build");
    SortedMap<String, Integer> digests = new TreeMap<>();
    Path published = site.resolve("site/target/www");
    try (Stream<Path> files = Files.walk(published)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = published.relativize(file).toString();
        digests.put(path, Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return digests;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private void run(Path directory, Path jdk, List<String> options, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(jdk.resolve("bin/java").toString());
    command.addAll(options);
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dorrery.home=" + TOP));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("orrery.site.cli.Main");
    command.addAll(List.of(arguments));
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(log)).isZero();
  }

  /** Returns the JDKs from 17 on where Debian keeps them, but for one; those that are links not. */
  private static List<Path> otherJdks(Path known) throws IOException {
    Path folder = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> jdks = Files.list(folder)) {
      return jdks.filter(jdk -> !Files.isSymbolicLink(jdk) && !jdk.equals(known))
          .filter(jdk -> version(jdk) >= 17)
          .sorted()
          .toList();
    }
  }

  /** Returns the version that a JDK says of itself; 0 where there is none. */
  private static int version(Path jdk) {
    try (Stream<String> lines = Files.lines(jdk.resolve("release"))) {
      return lines
          .filter(line -> line.startsWith("JAVA_VERSION=\""))
          .map(line -> line.substring(14).replaceAll("\\D.*", ""))
          .mapToInt(Integer::parseInt)
          .findFirst()
          .orElse(0);
    } catch (IOException none) {
      return 0;
    }
  }
}
