package orrery.site.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orrery.site.article.ArticleIndex;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;
import orrery.site.source.SourceFile;

class TreeDepthTest {
  private final List<Problem> problems = new ArrayList<>();

  private List<ArticleIndex> read(String text) {
    SourceFile file = new SourceFile(Path.of("x.md"), "x.md", "---\ntitle: X\n---\n\n" + text);
    return ArticleIndex.of(
        MarkdownReader.read("x", file, problems).stream().toList(), false, problems);
  }

  private static String nested(String open, String close, int levels) {
    return open.repeat(levels) + "a" + close.repeat(levels) + "\n";
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"**|**", "*|*", "[a |]{.b}", "*a **b |** c*", "- [a |]{.b}", "> *a **b |** c*"})
  void runningTextInRunningTextHasALimitThatIsTheSameOnEveryMachine(String pair) {
    String[] parts = pair.split("\\|", -1);
    for (int levels : new int[] {400, 4_000}) {
      problems.clear();
      read(nested(parts[0], parts[1], levels));
      assertThat(problems)
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.code()).isEqualTo(Code.NESTED_TOO_DEEPLY);
                assertThat(problem.message()).isEqualTo("the text is nested deeper than 100");
                assertThat(problem.place().line()).isEqualTo(5);
              });
    }
  }

  @Test
  void whatIsWithinTheLimitIsRead() {
    assertThat(read(nested("[a ", "]{.b}", 95))).hasSize(1);
    assertThat(problems).isEmpty();
  }
}
