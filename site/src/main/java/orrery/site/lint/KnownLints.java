package orrery.site.lint;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import orrery.site.article.ArticleIndex;
import orrery.site.memo.Versions;
import orrery.site.problem.Problem;

/** The warnings that lints found in articles before, as far as they depend on the article alone. */
public final class KnownLints {
  private final KnownLabels labels = new KnownLabels();
  private final Versions<ArticleIndex, Map<Lint, List<Problem>>> articles = new Versions<>();

  Optional<List<Problem>> find(ArticleIndex index, Lint lint) {
    return articles.find(index.slug(), index).map(found -> found.get(lint));
  }

  void remember(ArticleIndex index, Lint lint, List<Problem> found) {
    articles
        .get(index.slug(), index, fresh -> new IdentityHashMap<>())
        .put(lint, List.copyOf(found));
  }

  KnownLabels labels() {
    return labels;
  }

  /** Forgets the articles that are no more. */
  void retain(Set<String> slugs) {
    labels.retain(slugs);
    articles.retain(slugs);
  }
}
