package orrery.site.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import orrery.site.article.ArticleIndex;
import orrery.site.highlight.Highlighter;
import orrery.site.image.Pictures;
import orrery.site.markdown.MarkdownReader;
import orrery.site.math.MathRenderer;
import orrery.site.memo.Memo;
import orrery.site.problem.Problem;
import orrery.site.rendered.RenderedArticle;
import orrery.site.rendered.SafeHtml;
import orrery.site.script.Scripts;
import orrery.site.source.SiteSettings;
import orrery.site.source.SourceTree;
import orrery.site.source.TreeReader;

/**
 * The bodies that another process finds of those that one has rendered. It has no scripts: a body
 * with a formula that it cannot find is a problem.
 */
class BodyMemoTest {
  private static final String PART = "## Part {#part}\n\nWords $x$.\n";

  @TempDir Path folder;

  /** The articles that were rendered, and what was wrong. */
  private record Rendered(List<RenderedArticle> articles, List<Problem> problems) {
    List<String> bodies() {
      return articles.stream().map(article -> article.body().html()).toList();
    }
  }

  @BeforeEach
  void aSiteInWhichOneArticleLooksUpEverything() throws IOException {
    write("site.yaml", "title: Notes\nmacros: {'\\R': '\\mathbb{R}'}\n");
    write("static/data.txt", "1\n");
    write("references.bib", "@book{adams2019, author = {Ada Adams}, title = {One}}\n");
    write(
        "posts/a.md",
        head("A")
            + "See [[b]], [[The third]], {ref}`part`, [c](c.md#part), [data](/data.txt), and"
            + " [@adams2019] on $\\R$.\n\n```python\nreturn 1\n```\n");
    write("posts/b.md", head("B") + "Words $y$.\n");
    write("posts/c.md", head("The third") + PART);
    write("posts/d.md", head("D") + "Of nothing else, $z$.\n");
    try (Scripts scripts = new Scripts(1)) {
      assertThat(render(scripts).problems()).isEmpty();
    }
  }

  private static String head(String title) {
    return "---\ntitle: " + title + "\n---\n\n";
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Rendered render(Scripts scripts) {
    List<Problem> problems = new ArrayList<>();
    SourceTree tree = TreeReader.read(folder.resolve("content"), "content", problems);
    SiteSettings settings = SiteSettings.of(tree, problems);
    List<ArticleIndex> articles =
        ArticleIndex.of(MarkdownReader.read(tree, problems), settings.numberSections(), problems);
    try (Memo memo = new Memo(folder.resolve("cache"));
        Memo nothing = new Memo(folder.resolve("nothing"))) {
      Typesetters typesetters =
          new Typesetters(
              new MathRenderer(scripts, nothing),
              new Highlighter(scripts, nothing),
              memo,
              Pictures.shrinking(memo));
      ArticleRenderer renderer =
          new ArticleRenderer(
              tree,
              typesetters,
              settings,
              (id, experiment, caption) -> SafeHtml.EMPTY,
              id -> Optional.empty());
      return new Rendered(renderer.render(articles, problems), problems);
    }
  }

  private Rendered withoutScripts() throws IOException {
    try (var files = Files.walk(folder.resolve("nothing"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    Scripts closed = new Scripts(1);
    closed.close();
    return render(closed);
  }

  /** Returns the articles whose bodies were not found. */
  private List<String> renderedAnew() throws IOException {
    return withoutScripts().problems().stream()
        .map(problem -> problem.place().file().replaceAll(".*/|\\.md", ""))
        .distinct()
        .sorted()
        .toList();
  }

  @Test
  void bodiesAreFoundWithAllThatIsAboutThem() throws IOException {
    Rendered found = withoutScripts();
    assertThat(found.problems()).isEmpty();
    Files.delete(folder.resolve("cache/answers").toFile().listFiles()[0].toPath());
    Rendered fresh;
    try (Scripts scripts = new Scripts(1)) {
      fresh = render(scripts);
    }
    assertThat(found.bodies()).isEqualTo(fresh.bodies());
    for (int i = 0; i < found.articles().size(); i++) {
      RenderedArticle one = found.articles().get(i);
      RenderedArticle other = fresh.articles().get(i);
      assertThat(one.features()).isEqualTo(other.features());
      assertThat(one.formulas()).isEqualTo(other.formulas()).isNotEmpty();
      assertThat(List.copyOf(one.styles().entrySet()))
          .isEqualTo(List.copyOf(other.styles().entrySet()));
      assertThat(one.pictures()).isEmpty();
      assertThat(one.backlinks()).extracting(from -> from.slug()).isEqualTo(slugs(other));
    }
  }

  private static List<String> slugs(RenderedArticle of) {
    return of.backlinks().stream().map(from -> from.slug()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "posts/b.md | ---/title: B/---//Other $y$. | a b",
        "posts/c.md | ---/title: The third/---//## Other {#part}//Words $x$. | a c",
        "posts/d.md | ---/title: D/---//Other $z$. | d",
        "posts/d.md | ---/title: D/---//Other $z$.//## One more {#part} | a d",
        "static/data.txt | - | a",
        "references.bib | @book{adams2019, author = {Bea Brown}, title = {One}} | a b c d",
        "site.yaml | title: Notes/macros: {'\\R': 'R'} | a b c d"
      })
  void aBodyOfWhichSomethingHasChangedIsRenderedAnew(String path, String text, String slugs)
      throws IOException {
    if (text == null) {
      Files.delete(folder.resolve("content").resolve(path));
    } else {
      write(path, text.replace('/', '\n') + "\n");
    }
    assertThat(renderedAnew()).containsExactly(slugs.split(" "));
  }

  @Test
  void anArticleWithAnImageIsRenderedEachTime() throws IOException {
    write("posts/d.md", head("D") + "![A dot](/dot.svg) and $z$.\n");
    write("static/dot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>\n");
    try (Scripts scripts = new Scripts(1)) {
      assertThat(render(scripts).problems()).isEmpty();
    }
    assertThat(renderedAnew()).containsExactly("d");
  }
}
