package orrery.site.markdown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import orrery.site.article.Article;
import orrery.site.problem.Problem;
import orrery.site.source.SourceFile;

/**
 * The articles that were read before. One whose text is the same object is the same article, with
 * the same problems; but what asks for other files is read each time.
 */
public final class KnownArticles {
  private static final List<String> ASKING = List.of("{include}", "{literalinclude}");

  private final Map<String, Known> articles = new ConcurrentHashMap<>();

  private record Known(SourceFile file, Optional<Article> article, List<Problem> problems) {
    @SuppressWarnings("ReferenceEquality") // A text that was read before is the same object.
    boolean isOf(SourceFile other) {
      return file == other;
    }
  }

  /** The result of reading a text: an article unless it cannot be read, and its problems. */
  record Read(Optional<Article> article, List<Problem> problems) {}

  Optional<Read> find(String slug, SourceFile file) {
    return Optional.ofNullable(articles.get(slug))
        .filter(known -> known.isOf(file))
        .map(known -> new Read(known.article(), known.problems()));
  }

  /** Forgets the articles that are no more. */
  void retain(Set<String> slugs) {
    articles.keySet().retainAll(slugs);
  }

  void remember(String slug, SourceFile file, Read read) {
    // One that could not be read may have been stopped by the clock.
    if (read.article().isPresent() && ASKING.stream().noneMatch(file.text()::contains)) {
      articles.put(slug, new Known(file, read.article(), List.copyOf(read.problems())));
    }
  }
}
