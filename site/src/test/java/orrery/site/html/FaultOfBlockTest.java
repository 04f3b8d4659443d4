package orrery.site.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.article.ArticleIndex;
import orrery.site.highlight.Highlighter;
import orrery.site.image.Pictures;
import orrery.site.markdown.MarkdownReader;
import orrery.site.math.MathRenderer;
import orrery.site.memo.Memo;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;
import orrery.site.problem.ProblemList;
import orrery.site.rendered.ExperimentHtml;
import orrery.site.rendered.RenderedArticle;
import orrery.site.script.Scripts;
import orrery.site.source.SiteSettings;
import orrery.site.source.SourceTree;
import orrery.site.source.TreeReader;

class FaultOfBlockTest {
  @TempDir Path folder;
  private final List<Problem> problems = new ProblemList();

  @Test
  void aBlockThatTheProgramFailsOnIsNamedAndTheOtherArticlesAreRendered() throws IOException {
    Path posts = Files.createDirectories(folder.resolve("content/posts"));
    Files.writeString(
        posts.resolve("a.md"),
        "---\ntitle: A\n---\n\nWords.\n\n> ```{experiment} double-descent\n> :seeds: 1\n> ```\n");
    Files.writeString(posts.resolve("b.md"), "---\ntitle: B\n---\n\nMore words.\n");
    try (Scripts scripts = new Scripts(1)) {
      List<RenderedArticle> rendered = render(scripts);
      assertThat(rendered)
          .extracting(one -> one.body().html())
          .containsExactly("<p>More words.</p>\n");
    }
    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(Code.FAULT);
              Place place = new Place("content/posts/a.md", 7, 3, problem.place().sourceLine(), 30);
              assertThat(problem.place()).isEqualTo(place);
              assertThat(problem.message())
                  .startsWith("Orrery failed here: IllegalStateException in FaultOfBlockTest.");
            });
  }

  private List<RenderedArticle> render(Scripts scripts) {
    SourceTree tree = TreeReader.read(folder.resolve("content"), "content", problems);
    SiteSettings settings = SiteSettings.of(tree, problems);
    List<ArticleIndex> articles =
        ArticleIndex.of(MarkdownReader.read(tree, problems), false, problems);
    Memo memo = new Memo(folder.resolve("cache"));
    Typesetters typesetters =
        new Typesetters(
            new MathRenderer(scripts, memo),
            new Highlighter(scripts, memo),
            memo,
            Pictures.shrinking(memo));
    ExperimentHtml failing =
        (id, experiment, caption) -> {
          throw new IllegalStateException("a private sentence");
        };
    return new ArticleRenderer(tree, typesetters, settings, failing, id -> Optional.empty())
        .render(articles, problems);
  }
}
