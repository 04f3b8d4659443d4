package orrery.site.lint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import orrery.site.article.ArticleIndex;
import orrery.site.memo.Versions;

/** The labels that articles gave before, and how often each text named them. */
final class KnownLabels {
  private final Versions<ArticleIndex, Given> given = new Versions<>();
  private final Versions<ArticleIndex, Map<String, Integer>> counted = new Versions<>();
  private Set<String> labels = Set.of();

  /**
   * The labels that an article gives.
   *
   * @param named of anything but equations
   */
  record Given(List<String> named, List<String> ofEquations) {
    private static Given of(ArticleIndex index) {
      return new Given(
          GivenLabel.of(index).stream().map(GivenLabel::name).toList(),
          GivenLabel.ofEquations(index).stream().map(GivenLabel::name).distinct().toList());
    }
  }

  /** Returns the labels that an article gives. */
  Given given(ArticleIndex index) {
    return given.get(index.slug(), index, Given::of);
  }

  /**
   * Returns how often the text of an article names labels.
   *
   * @param known all labels that count
   */
  Map<String, Integer> counts(
      ArticleIndex index, Set<String> known, Function<String, Map<String, Integer>> count) {
    if (!known.equals(labels)) {
      counted.clear();
      labels = Set.copyOf(known);
    }
    return counted.get(index.slug(), index, fresh -> count.apply(fresh.article().source().text()));
  }

  /** Forgets the articles that are no more. */
  void retain(Set<String> slugs) {
    given.retain(slugs);
    counted.retain(slugs);
  }
}
