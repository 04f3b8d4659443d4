package orrery.site.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import orrery.site.markdown.Deviations.Cause;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;
import orrery.site.source.SourceFile;

/**
 * The examples of CommonMark 0.31.2 and of GitHub, and those that once broke cmark and
 * commonmark.js, through our own tree. Each is right, or in the list of deviations with its cause.
 */
class ConformanceTest {
  private static final Path LIST = Path.of("src/test/resources/conformance/deviations.txt");

  /** The specifications write a tab as an arrow. */
  private static final char ARROW = '→';

  static Stream<Arguments> specifications() {
    List<URL> regressions = TestResources.getRegressions();
    return Stream.of(
        arguments("commonmark", 652, TestResources.getSpec()),
        arguments("gfm", 672, TestResources.getGfmSpec()),
        arguments("cmark", 15, regressions.get(0)),
        arguments("commonmark.js", 20, regressions.get(1)));
  }

  @ParameterizedTest
  @MethodSource("specifications")
  void anArticleIsReadAsASpecificationSays(String name, int count, URL file) throws IOException {
    List<Example> examples = ExampleReader.readExamples(file);
    assertThat(examples).hasSize(count);
    Map<Integer, String> wrong = new TreeMap<>();
    Map<Integer, Cause> listed = Deviations.read(LIST).causes(name);
    for (int i = 0; i < count; i++) {
      Example example = examples.get(i);
      String html = html(example.getSource(), new ArrayList<>());
      boolean right = html.equals(example.getHtml().replace(ARROW, '\t'));
      if (right == listed.containsKey(i + 1)) {
        wrong.put(i + 1, example.getSource() + (right ? "is right now" : "became\n" + html));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatIsForbiddenIsTold() throws IOException {
    List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());
    List<Integer> silent = new ArrayList<>();
    Deviations.read(LIST)
        .causes("commonmark")
        .forEach(
            (number, cause) -> {
              List<Problem> problems = new ArrayList<>();
              html(examples.get(number - 1).getSource(), problems);
              problems.removeIf(
                  problem -> !List.of(Code.RAW_HTML, Code.REFUSED_LINK).contains(problem.code()));
              if (cause == Cause.POLICY && problems.isEmpty()) {
                silent.add(number);
              }
            });
    assertThat(silent).as("comments").containsExactly(177, 179, 183, 308, 309, 625, 626);
  }

  @Test
  void fewDeviationsAreTheParsersOwn() throws IOException {
    assertThat(Deviations.read(LIST).causes("commonmark").values().stream())
        .filteredOn(cause -> cause == Cause.FLEXMARK)
        .hasSizeLessThan(12);
  }

  private static String html(String source, List<Problem> problems) {
    String text = "---\ntitle: An example\n---\n" + source;
    SourceFile file = new SourceFile(Path.of("x.md"), "x.md", text);
    return MarkdownReader.read("x", file, problems).map(PlainHtml::of).orElse("");
  }
}
