package orrery.site.lint;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import orrery.site.article.ArticleIndex;
import orrery.site.problem.Problem;

/** What lints have found in articles before, as far as it depends on the article alone. */
public final class KnownLints {
  private final KnownLabels labels = new KnownLabels();
  private final Map<String, Known> articles = new ConcurrentHashMap<>();

  private record Known(ArticleIndex index, Map<Lint, List<Problem>> found) {
    @SuppressWarnings(
        "ReferenceEquality") // An article that was rendered before is the same object.
    boolean isOf(ArticleIndex other) {
      return index == other;
    }
  }

  Optional<List<Problem>> find(ArticleIndex index, Lint lint) {
    return Optional.ofNullable(articles.get(index.slug()))
        .filter(known -> known.isOf(index))
        .map(known -> known.found().get(lint));
  }

  void remember(ArticleIndex index, Lint lint, List<Problem> found) {
    articles
        .compute(
            index.slug(),
            (slug, known) ->
                known != null && known.isOf(index)
                    ? known
                    : new Known(index, new IdentityHashMap<>()))
        .found()
        .put(lint, List.copyOf(found));
  }

  KnownLabels labels() {
    return labels;
  }

  /** Forgets the articles that are no more. */
  void retain(Set<String> slugs) {
    labels.retain(slugs);
    articles.keySet().retainAll(slugs);
  }
}
