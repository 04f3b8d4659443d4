package orrery.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import orrery.site.GoldenFolders;
import orrery.site.html.ReadSite;
import orrery.site.lint.Lints;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;
import orrery.site.script.Scripts;
import orrery.site.source.TreeReader;

/**
 * Each folder under {@code lints} is a content folder with something that is worth a second look,
 * beside what looks alike and is not, and every warning that an author sees; {@code clean} has
 * none.
 */
class LintsTest {
  private static final Path FOLDER = Path.of("src/test/resources/lints");
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
  void whatIsWorthASecondLookIsToldAndNothingElse(String name) throws IOException {
    Path content = FOLDER.resolve(name).resolve("content");
    ReadSite site = ReadSite.of(content, SCRIPTS, cache);
    List<Problem> problems = new ArrayList<>(site.problems());
    Lints.check(TreeReader.read(content, "content", new ArrayList<>()), site.articles(), problems);
    GoldenFolders.check(ProblemText.of(problems), FOLDER.resolve(name).resolve("message.txt"));
  }

  @Test
  void everyLintHasItsFolder() throws IOException {
    StringBuilder messages = new StringBuilder();
    for (String name : GoldenFolders.all(FOLDER)) {
      messages.append(Files.readString(FOLDER.resolve(name).resolve("message.txt")));
    }
    assertThat(Code.values())
        .filteredOn(code -> code.letter() == 'W')
        .allSatisfy(code -> assertThat(messages).contains("warning[" + code.id() + "]"));
  }
}
