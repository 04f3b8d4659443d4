package orrery.site.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.site.article.ArticleIndex;
import orrery.site.markdown.MarkdownReader;
import orrery.site.problem.Problem;
import orrery.site.source.SourceFile;

class ReferencesTest {
  @Test
  void aLabelOfManyArticlesIsAmbiguousAndTheFirstFourAreListed() {
    List<ArticleIndex> articles = new ArrayList<>();
    for (String slug : List.of("a", "b", "c", "d", "e", "f")) {
      articles.add(article(slug, "## Part {#part}\n\nx\n"));
    }
    articles.add(article("from", "x\n"));
    List<Problem> problems = new ArrayList<>();
    References references = references(articles, problems);
    assertThat(references.find(articles.get(6).article(), "part", 0)).isEmpty();
    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.message()).isEqualTo("several articles have the label \"part\"");
              assertThat(problem.hint())
                  .isEqualTo(
                      "a.md:5 and b.md:5 and c.md:5 and d.md:5 and 2 more: write a#part or b#part"
                          + " or c#part or d#part");
            });
  }

  @Test
  void anArticleIsFoundByItsTitleInCapitalsToo() {
    References references =
        references(List.of(article("a", "x\n"), article("b", "x\n")), new ArrayList<>());
    assertThat(references.titled("TITLE OF b")).contains("b");
    assertThat(references.titled("Title of c")).isEmpty();
  }

  @Test
  void withoutALeaveToSearchThereIsNoHint() {
    ArticleIndex article = article("a", "## Part {#part}\n\nx\n");
    List<Problem> problems = new ArrayList<>();
    SiteNames names = new SiteNames(List.of(article));
    new References(names, new Answers(), () -> true, problems).find(article.article(), "paart", 0);
    new References(names, new Answers(), () -> false, problems).find(article.article(), "paart", 0);
    assertThat(problems).extracting(Problem::hint).containsExactly("did you mean \"part\"?", "");
  }

  private static References references(List<ArticleIndex> articles, List<Problem> problems) {
    return new References(new SiteNames(articles), new Answers(), () -> true, problems);
  }

  private static ArticleIndex article(String slug, String text) {
    List<Problem> problems = new ArrayList<>();
    SourceFile file =
        new SourceFile(
            Path.of(slug + ".md"),
            slug + ".md",
            "---\ntitle: Title of " + slug + "\n---\n\n" + text);
    ArticleIndex index =
        ArticleIndex.of(MarkdownReader.read(slug, file, problems).orElseThrow(), false);
    assertThat(problems).isEmpty();
    return index;
  }
}
