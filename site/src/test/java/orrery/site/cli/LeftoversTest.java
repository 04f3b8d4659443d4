package orrery.site.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A build over the output of an older version, as after {@code git pull}. */
@DisabledOnOs(OS.WINDOWS)
class LeftoversTest {
  private static final Path TOP = Path.of("..").toAbsolutePath().normalize();

  @TempDir Path checkout;

  @Test
  void librariesAndResourcesOfAnOlderVersionAreRemovedAndClassesAreLeftToTheCompiler()
      throws Exception {
    for (String file :
        List.of("pom.xml", "engine/pom.xml", "webdemo/pom.xml", "site/pom.xml", "mvnw")) {
      copy(TOP.resolve(file));
    }
    try (Stream<Path> files = Files.walk(TOP.resolve(".mvn"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        copy(file);
      }
    }
    plant("lib/js-language-1.0.jar");
    plant("classes/orrery/site/deleted-template.html");
    plant("classes/orrery/site/Kept.class");
    plant("test-classes/markdown/deleted-construct/in.md");
    plant("test-classes/orrery/site/KeptTest.class");

    Process maven =
        new ProcessBuilder("./mvnw", "-o", "-q", "-B", "-pl", "site", "clean:clean@leftovers")
            .directory(checkout.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(maven.getInputStream().readAllBytes(), UTF_8);
    assertThat(maven.waitFor()).as(output).isZero();

    try (Stream<Path> files = Files.walk(checkout.resolve("site/target"))) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("Kept.class", "KeptTest.class");
    }
  }

  private void copy(Path file) throws IOException {
    Path copy = checkout.resolve(TOP.relativize(file));
    Files.createDirectories(copy.getParent());
    Files.copy(file, copy);
  }

  private void plant(String name) throws IOException {
    Path file = checkout.resolve("site/target").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "of an older version");
  }
}
