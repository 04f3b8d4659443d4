package orrery.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import orrery.site.html.ReadSite;
import orrery.site.script.Scripts;

/**
 * Each folder under {@code problems} is a content folder with something wrong, and the whole
 * message that an author sees.
 */
class BadInputsTest {
  private static final Path FOLDER = Path.of("src/test/resources/problems");
  private static final Scripts SCRIPTS = new Scripts(2);
  @TempDir Path cache;

  @AfterAll
  static void close() {
    SCRIPTS.close();
  }

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aBadInputIsToldWithItsPlaceAndAHint(String name) throws IOException {
    ReadSite site = ReadSite.of(FOLDER.resolve(name).resolve("content"), SCRIPTS, cache);
    String expected = Files.readString(FOLDER.resolve(name).resolve("message.txt"));
    assertThat(ProblemText.of(site.problems())).isEqualTo(expected);
  }
}
