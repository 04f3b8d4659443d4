package orrery.site.markdown;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import orrery.site.article.Article;
import orrery.site.memo.Versions;
import orrery.site.problem.Problem;
import orrery.site.source.SourceFile;

/**
 * The articles that were read before. One whose text is the same object is the same article, with
 * the same problems; but what asks for other files is read each time.
 */
public final class KnownArticles {
  private static final List<String> ASKING = List.of("{include}", "{literalinclude}");

  private final Versions<SourceFile, Read> articles = new Versions<>();

  /** The result of reading a text: an article unless it cannot be read, and its problems. */
  record Read(Optional<Article> article, List<Problem> problems) {
    Read {
      problems = List.copyOf(problems);
    }
  }

  Optional<Read> find(String slug, SourceFile file) {
    return articles.find(slug, file);
  }

  /** Forgets the articles that are no more. */
  void retain(Set<String> slugs) {
    articles.retain(slugs);
  }

  void remember(String slug, SourceFile file, Read read) {
    // One that could not be read may have been stopped by the clock.
    if (read.article().isPresent() && ASKING.stream().noneMatch(file.text()::contains)) {
      articles.put(slug, file, read);
    }
  }
}
