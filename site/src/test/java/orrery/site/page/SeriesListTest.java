package orrery.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import orrery.site.article.Article;
import orrery.site.article.ArticleIndex;
import orrery.site.article.FrontMatter;
import orrery.site.article.Series;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;
import orrery.site.rendered.RenderedArticle;
import orrery.site.rendered.SafeHtml;
import orrery.site.source.Conventions;
import orrery.site.source.SourceFile;

class SeriesListTest {
  private final List<Problem> problems = new ArrayList<>();

  @Test
  void partsComeInTheirOrderAndWhatNamesNoneComesLastByItsDate() {
    RenderedArticle second = article("b", "2026-01-01", 2);
    SeriesList list =
        new SeriesList(
            List.of(
                article("d", "2026-03-01", 0),
                second,
                article("c", "2026-02-01", 0),
                article("a", "2026-04-01", 1)));
    list.check(problems);
    assertThat(problems).isEmpty();
    assertThat(list.view(second).part()).isEqualTo(2);
    assertThat(list.view(second).entries())
        .containsExactly(
            new SeriesView.Entry("a", "posts/a/", false),
            new SeriesView.Entry("b", "posts/b/", true),
            new SeriesView.Entry("c", "posts/c/", false),
            new SeriesView.Entry("d", "posts/d/", false));
  }

  @Test
  void anArticleAloneInASeriesShowsNone() {
    RenderedArticle only = article("a", "2026-01-01", 1);
    assertThat(new SeriesList(List.of(only)).view(only)).isNull();
  }

  @Test
  void twoArticlesThatAreTheSamePartAreTold() {
    new SeriesList(List.of(article("a", "2026-01-01", 1), article("b", "2026-01-02", 1)))
        .check(problems);
    assertThat(problems)
        .containsExactly(
            Problem.error(
                Code.DUPLICATE_PART,
                Place.file("b.md"),
                "part 1 of the series \"Learning\" is given twice",
                "a.md is that part as well"));
  }

  private static RenderedArticle article(String slug, String date, int part) {
    FrontMatter frontMatter =
        new FrontMatter(
            slug,
            Optional.of(LocalDate.parse(date)),
            Optional.empty(),
            "",
            List.of(),
            "",
            false,
            Optional.empty(),
            false,
            Optional.of(new Series("Learning", part)),
            Map.of(),
            Conventions.NONE);
    SourceFile file = new SourceFile(Path.of(slug), slug + ".md", "");
    Article article = new Article(slug, file, frontMatter, List.of(), List.of(), List.of());
    return new RenderedArticle(
        ArticleIndex.of(article, false),
        SafeHtml.EMPTY,
        Set.of(),
        List.of(),
        Map.of(),
        Map.of(),
        List.of());
  }
}
