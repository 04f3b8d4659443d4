package orrery.site.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import orrery.site.GoldenFolders;
import orrery.site.html.ReadSite;
import orrery.site.script.Scripts;

/**
 * Each folder under {@code problems} is a content folder with something wrong, and the whole
 * message that an author sees. How to look at one, and how to record them anew: see {@link
 * GoldenFolders}.
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
    return GoldenFolders.in(FOLDER);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void aBadInputIsToldWithItsPlaceAndAHint(String name) throws IOException {
    ReadSite site = ReadSite.of(FOLDER.resolve(name).resolve("content"), SCRIPTS, cache);
    GoldenFolders.check(
        ProblemText.of(site.problems()), FOLDER.resolve(name).resolve("message.txt"));
  }
}
