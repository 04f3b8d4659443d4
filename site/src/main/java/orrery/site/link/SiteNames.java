package orrery.site.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Numbers.Target;
import orrery.site.link.References.LabelTarget;
import orrery.site.memo.Key;
import orrery.site.memo.Lazy;
import orrery.site.source.SourceFile;

/**
 * The names that can be referred to in a site: those of its articles, their titles, and the labels
 * in them.
 *
 * <pre>{@code
 * SiteNames names = new SiteNames(articles);
 * names.titled("First light");   // first-light
 * }</pre>
 */
public final class SiteNames {
  private final Map<String, ArticleIndex> articles = new LinkedHashMap<>();
  private final Map<String, String> versions = new ConcurrentHashMap<>();
  private final Lazy<Map<String, String>> titles = new Lazy<>(this::readTitles);
  private final Lazy<Map<String, List<LabelTarget>>> labels = new Lazy<>(this::readLabels);

  /** The names of some articles. */
  public SiteNames(List<ArticleIndex> articles) {
    articles.forEach(index -> this.articles.put(index.slug(), index));
  }

  private Map<String, String> readTitles() {
    Map<String, String> read = new HashMap<>();
    for (ArticleIndex index : articles.values()) {
      read.putIfAbsent(folded(index.article().frontMatter().title()), index.slug());
    }
    return read;
  }

  private Map<String, List<LabelTarget>> readLabels() {
    Map<String, List<LabelTarget>> read = new HashMap<>();
    for (ArticleIndex index : articles.values()) {
      for (Target target : index.numbers().targets().values()) {
        read.computeIfAbsent(target.anchor(), any -> new ArrayList<>())
            .add(new LabelTarget(index.article(), target));
      }
    }
    return read;
  }

  /** Returns a title in which letters count as the same in capitals. */
  private static String folded(String title) {
    StringBuilder folded = new StringBuilder();
    title
        .chars()
        .forEach(c -> folded.append(Character.toLowerCase(Character.toUpperCase((char) c))));
    return folded.toString();
  }

  /** Returns what is in an article; null where there is no such article. */
  ArticleIndex index(String slug) {
    return articles.get(slug);
  }

  /** Returns the digest of the text of an article; empty where there is no such article. */
  public String version(String slug) {
    return versions.computeIfAbsent(slug, this::readVersion);
  }

  private String readVersion(String slug) {
    ArticleIndex index = articles.get(slug);
    if (index == null) {
      return "";
    }
    SourceFile source = index.article().source();
    return Key.of("article", slug, source.name(), source.text()).text();
  }

  /** Returns the names of all articles. */
  List<String> slugs() {
    return List.copyOf(articles.keySet());
  }

  /** Returns the name of the article of a title. */
  Optional<String> titled(String title) {
    return Optional.ofNullable(titles.get().get(folded(title)));
  }

  /** Returns everything that has a label, in all articles. */
  List<LabelTarget> labelled(String label) {
    return labels.get().getOrDefault(label, List.of());
  }
}
