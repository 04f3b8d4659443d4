package orrery.site.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import orrery.engine.study.Finding;
import orrery.site.article.Article;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Inline;
import orrery.site.claim.ArticleFindings;
import orrery.site.claim.ExperimentFindings;
import orrery.site.figure.Findings;
import orrery.site.markdown.MarkdownReader;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;
import orrery.site.source.SourceFile;

class ValueRendererTest {
  private static final String TEXT =
      """
      ---
      title: T
      ---
      An error of {value}`error | 2 digits`.

      ```{experiment} relu-oscillation
      :id: race
      ```
      """;

  private final List<Problem> problems = new ArrayList<>();

  private String html(ExperimentFindings findings) {
    SourceFile file = new SourceFile(Path.of("x.md"), "x.md", TEXT);
    Article article = MarkdownReader.read("x", file, problems).orElseThrow();
    ArticleIndex index = ArticleIndex.of(article, false);
    ValueRenderer numbers =
        new ValueRenderer(new ArticleFindings(index, findings, problems), false);
    HtmlWriter html = new HtmlWriter();
    index.contents().inlines(Inline.Value.class).forEach(value -> numbers.write(value, html));
    return html.toString();
  }

  private static Findings of(String name, double value) {
    return new Findings(List.of(new Finding(name, value)), List.of());
  }

  @Test
  void aNumberThatIsNotFiniteIsADashAndAWarning() {
    assertThat(html(experiment -> Optional.of(of("error", Double.POSITIVE_INFINITY))))
        .isEqualTo("<orrery-value for=\"race\" name=\"error\" data-digits=\"2\">–</orrery-value>");
    assertThat(problems)
        .containsExactly(
            Problem.warning(
                Code.NOT_FINITE,
                new SourceFile(Path.of("x.md"), "x.md", TEXT).place(37, 42),
                "error of \"race\" is not finite",
                "a dash is printed: say in words what happened"));
  }

  @Test
  void whereNothingWasRunNothingIsClaimed() {
    assertThat(html(experiment -> Optional.empty()))
        .isEqualTo("<orrery-value for=\"race\" name=\"error\" data-digits=\"2\"></orrery-value>");
    assertThat(problems).isEmpty();
  }
}
