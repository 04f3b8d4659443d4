package orrery.site.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import orrery.site.html.ReadSite;
import orrery.site.lint.Lints;
import orrery.site.problem.Area;
import orrery.site.problem.Code;
import orrery.site.problem.Explanation;
import orrery.site.problem.Explanation.ExampleFile;
import orrery.site.problem.Problem;
import orrery.site.problem.Problem.Severity;
import orrery.site.script.Scripts;
import orrery.site.source.TreeReader;

class ProblemsPageTest {
  private static final String DRAWING =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 80\"/>\n";

  /** Codes of the pages and the files that come after articles have been read. */
  private static final Set<Code> BUILT =
      EnumSet.of(
          Code.DUPLICATE_PART,
          Code.ADDRESS_TAKEN,
          Code.ACTIVE_FILE,
          Code.UNSAFE_DRAWING,
          Code.BROKEN_DRAWING,
          Code.NOT_A_DRAWING,
          Code.WRONG_BASE_URL);

  private static final Scripts SCRIPTS = new Scripts(2);
  @TempDir static Path cache;
  @TempDir Path folder;

  @AfterAll
  static void close() {
    SCRIPTS.close();
  }

  private static Stream<Explanation> all() {
    return Area.all().stream().flatMap(area -> area.explanations().stream());
  }

  static Stream<Explanation> examples() {
    return all().filter(explanation -> !explanation.files().isEmpty());
  }

  @Test
  void everyCodeIsExplainedInTheOrderOfTheCodes() {
    assertThat(all().map(Explanation::code)).containsExactly(Code.values());
  }

  @Test
  void aCodeThatNoArticleCanProvokeIsExplainedInWords() {
    assertThat(all().filter(explanation -> explanation.files().isEmpty()))
        .allMatch(explanation -> explanation.markdown().matches("[A-Z].{40,}\\."))
        .extracting(explanation -> explanation.code().id())
        .containsExactly(
            "D002", "D008", "D009", "D010", "D011", "D014", "F018", "L001", "L002", "L003", "L004",
            "L005", "O001", "O002", "O004", "O005", "O006", "O007", "O008", "P001", "P002", "P003",
            "P004", "P005", "P006", "P007", "R013", "S001", "S002", "S003", "S004", "S005", "S006",
            "S009", "S010", "S016", "S019", "S020", "S021", "S022", "S023", "S025", "S026", "S027",
            "T001", "T002", "V010", "V018", "V020");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleGivesTheMessageThatIsShown(Explanation explanation) throws IOException {
    Path content = folder.resolve("content");
    write(content.resolve("posts/example/curve.svg"), DRAWING);
    for (ExampleFile file : explanation.files()) {
      write(content.resolve(file.path()), file.text());
    }
    assertThat(message(explanation.code(), content))
        .as("messages of the example of %s", explanation.code().id())
        .isEqualTo(explanation.message());
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Returns the messages of one code, and those of all errors besides. */
  private String message(Code code, Path content) {
    if (BUILT.contains(code)) {
      SiteStory site = new SiteStory(folder);
      site.exitOf();
      String sign = "[" + code.id() + "]";
      return Stream.of(site.err().split("\n(?=\\S)", -1))
          .filter(message -> message.contains(sign) || message.contains(": error["))
          .map(message -> message.stripTrailing() + "\n")
          .collect(joining());
    }
    ReadSite site = ReadSite.of(content, SCRIPTS, cache);
    List<Problem> problems = new ArrayList<>(site.problems());
    Lints.check(TreeReader.read(content, "content", new ArrayList<>()), site.articles(), problems);
    return problems.stream()
        .distinct()
        .filter(problem -> problem.code() == code || problem.severity() == Severity.ERROR)
        .map(ProblemText::of)
        .collect(joining());
  }
}
