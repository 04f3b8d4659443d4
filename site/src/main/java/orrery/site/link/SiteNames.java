package orrery.site.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Numbers.Target;
import orrery.site.link.References.LabelTarget;

/**
 * What can be referred to in a site: its articles, by their names and titles, and the labels in
 * them.
 *
 * <pre>{@code
 * SiteNames names = new SiteNames(articles);
 * names.titled("First light");   // first-light
 * }</pre>
 */
public final class SiteNames {
  private final Map<String, ArticleIndex> articles = new LinkedHashMap<>();
  private final Map<String, String> titles = new HashMap<>();
  private final Map<String, List<LabelTarget>> labels = new HashMap<>();

  /** The names of some articles. */
  public SiteNames(List<ArticleIndex> articles) {
    for (ArticleIndex index : articles) {
      this.articles.put(index.slug(), index);
      titles.putIfAbsent(folded(index.article().frontMatter().title()), index.slug());
      for (Target target : index.numbers().targets().values()) {
        labels
            .computeIfAbsent(target.anchor(), any -> new ArrayList<>())
            .add(new LabelTarget(index.article(), target));
      }
    }
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

  /** Returns the names of all articles. */
  List<String> slugs() {
    return List.copyOf(articles.keySet());
  }

  /** Returns the name of the article of a title. */
  Optional<String> titled(String title) {
    return Optional.ofNullable(titles.get(folded(title)));
  }

  /** Returns everything that has a label, in all articles. */
  List<LabelTarget> labelled(String label) {
    return labels.getOrDefault(label, List.of());
  }
}
