package orrery.site.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import orrery.site.article.ArticleIndex;

/** The labels that articles gave before, and how often each text named them. */
final class KnownLabels {
  private final Map<String, Given> given = new HashMap<>();
  private final Map<String, Counted> counted = new HashMap<>();
  private Set<String> labels = Set.of();

  /**
   * The labels that an article gives.
   *
   * @param named of anything but equations
   */
  record Given(ArticleIndex index, List<String> named, List<String> ofEquations) {
    private static Given of(ArticleIndex index) {
      return new Given(
          index,
          GivenLabel.of(index).stream().map(GivenLabel::name).toList(),
          GivenLabel.ofEquations(index).stream().map(GivenLabel::name).distinct().toList());
    }
  }

  private record Counted(ArticleIndex index, Map<String, Integer> counts) {}

  /** Returns the labels that an article gives. */
  Given given(ArticleIndex index) {
    return given.compute(
        index.slug(),
        (slug, known) -> known != null && isSame(known.index(), index) ? known : Given.of(index));
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
    return counted
        .compute(
            index.slug(),
            (slug, before) ->
                before != null && isSame(before.index(), index)
                    ? before
                    : new Counted(index, count.apply(index.article().source().text())))
        .counts();
  }

  @SuppressWarnings("ReferenceEquality") // An article that was rendered before is the same object.
  private static boolean isSame(ArticleIndex one, ArticleIndex other) {
    return one == other;
  }

  /** Forgets the articles that are no more. */
  void retain(Set<String> slugs) {
    given.keySet().retainAll(slugs);
    counted.keySet().retainAll(slugs);
  }
}
