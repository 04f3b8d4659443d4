package orrery.site.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import orrery.site.article.FrontMatter;
import orrery.site.article.Series;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;
import orrery.site.rendered.RenderedArticle;

/**
 * The series of a site, each in the order of its parts; an article without a part comes last, by
 * its date.
 */
final class SeriesList {
  private static final Comparator<RenderedArticle> BY_PART =
      Comparator.comparingInt((RenderedArticle article) -> order(article))
          .thenComparing(
              article -> article.article().frontMatter().date().orElse(null),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(article -> article.article().slug());

  private final Map<String, List<RenderedArticle>> byName = new TreeMap<>();

  SeriesList(List<RenderedArticle> articles) {
    for (RenderedArticle article : articles) {
      series(article)
          .ifPresent(
              series ->
                  byName.computeIfAbsent(series.name(), any -> new ArrayList<>()).add(article));
    }
    byName.values().forEach(list -> list.sort(BY_PART));
  }

  private static Optional<Series> series(RenderedArticle article) {
    FrontMatter frontMatter = article.article().frontMatter();
    return frontMatter.series();
  }

  private static int order(RenderedArticle article) {
    int part = series(article).map(Series::part).orElse(0);
    return part == 0 ? Integer.MAX_VALUE : part;
  }

  /** Tells which articles claim to be the same part of a series. */
  void check(List<Problem> problems) {
    byName.forEach(
        (name, articles) -> {
          for (int i = 1; i < articles.size(); i++) {
            RenderedArticle one = articles.get(i - 1);
            RenderedArticle two = articles.get(i);
            if (order(one) == order(two) && order(one) < Integer.MAX_VALUE) {
              String message =
                  "part " + order(two) + " of the series \"" + name + "\" is given twice";
              String hint = one.article().source().name() + " is that part as well";
              problems.add(
                  Problem.error(
                      Code.DUPLICATE_PART, two.article().source().whole(), message, hint));
            }
          }
        });
  }

  /** Returns the series of an article; null if it has no series, or is alone in it. */
  SeriesView view(RenderedArticle article) {
    List<RenderedArticle> all =
        series(article).map(series -> byName.get(series.name())).orElse(List.of());
    if (all.size() < 2) {
      return null;
    }
    List<SeriesView.Entry> entries = new ArrayList<>();
    int part = 0;
    for (RenderedArticle one : all) {
      String title = one.article().frontMatter().title();
      boolean current = one.path().equals(article.path());
      entries.add(new SeriesView.Entry(title, one.path(), current));
      part = current ? entries.size() : part;
    }
    String name = series(article).orElseThrow().name();
    return new SeriesView(name, part, entries);
  }
}
