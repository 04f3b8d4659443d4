package orrery.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import orrery.site.GoldenFolders;
import orrery.site.imports.ImportResult;
import orrery.site.imports.Importer;
import orrery.site.markdown.MarkdownReader;
import orrery.site.problem.Problem;
import orrery.site.source.SourceFile;

/**
 * Each folder under {@code imports} has a document of another program, the article that it becomes
 * ({@code out.md}) and the report to its author ({@code report.txt}).
 */
class ImporterTest {
  private static final Path FOLDER = Path.of("src/test/resources/imports");

  static Stream<String> dialects() throws IOException {
    return GoldenFolders.in(FOLDER);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dialects")
  void aDocumentBecomesAnArticleAndEachChangeIsTold(String dialect) throws IOException {
    ImportResult imported = imported(dialect);
    Path folder = FOLDER.resolve(dialect);
    GoldenFolders.check(imported.text(), folder.resolve("out.md"));
    GoldenFolders.check(String.join("\n", imported.report()) + "\n", folder.resolve("report.txt"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dialects")
  void theArticleIsReadWithoutAProblemOfItsForm(String dialect) throws IOException {
    List<Problem> problems = new ArrayList<>();
    SourceFile file = new SourceFile(Path.of("x.md"), "x.md", imported(dialect).text());
    assertThat(MarkdownReader.read("x", file, problems)).isPresent();
    assertThat(problems).extracting(Problem::message).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dialects")
  void importingAnArticleAgainChangesNothing(String dialect) throws IOException {
    String text = imported(dialect).text();
    assertThat(Importer.of(text, "again.md").text()).isEqualTo(text);
  }

  private static ImportResult imported(String dialect) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve(dialect))) {
      Path document =
          files
              .filter(file -> !List.of("out.md", "report.txt").contains(name(file)))
              .findFirst()
              .orElseThrow();
      return Importer.of(Files.readString(document), name(document));
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
