package orrery.site.output;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import orrery.site.article.Article;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Inline;
import orrery.site.html.KnownBodies;
import orrery.site.lint.KnownLints;
import orrery.site.markdown.KnownArticles;
import orrery.site.math.SiteStyles;
import orrery.site.problem.Problem;
import orrery.site.rendered.RenderedArticle;
import orrery.site.source.KnownFiles;

/**
 * What a program that builds a site again and again keeps of the builds before: the same objects,
 * as long as they would be made the same.
 */
final class BuildMemory {
  private final KnownFiles files;
  private final KnownArticles articles = new KnownArticles();
  private final Map<String, Indexed> indices = new HashMap<>();
  private final Set<ArticleIndex> limited = Collections.newSetFromMap(new IdentityHashMap<>());
  private final KnownLints lints = new KnownLints();
  private final SiteStyles styles = new SiteStyles();
  private final KnownAssets assets = new KnownAssets();
  private final KnownLinks links = new KnownLinks();
  private final KnownPages pages = new KnownPages();
  private final KnownBodies bodies = new KnownBodies();

  /** Nothing yet. */
  BuildMemory(Clock clock) {
    this.files = new KnownFiles(clock);
  }

  KnownFiles files() {
    return files;
  }

  KnownArticles articles() {
    return articles;
  }

  /** Indexes articles, in their order; one that cannot be indexed is a problem. */
  List<ArticleIndex> indexed(List<Article> some, boolean numberSections, List<Problem> problems) {
    List<ArticleIndex> indexed = new ArrayList<>();
    indices.keySet().retainAll(some.stream().map(Article::slug).collect(Collectors.toSet()));
    for (Article article : some) {
      Indexed known = indices.get(article.slug());
      if (known != null && known.isOf(article, numberSections)) {
        indexed.add(known.index());
        continue;
      }
      for (ArticleIndex index : ArticleIndex.of(List.of(article), numberSections, problems)) {
        indices.put(article.slug(), new Indexed(article, numberSections, index));
        indexed.add(index);
      }
    }
    return indexed;
  }

  private record Indexed(Article article, boolean numbered, ArticleIndex index) {
    @SuppressWarnings("ReferenceEquality") // An article that was read before is the same object.
    boolean isOf(Article other, boolean itsNumbers) {
      return article == other && numbered == itsNumbers;
    }
  }

  /** Returns the articles that are within the limits; each of the others is a problem. */
  List<ArticleIndex> within(List<ArticleIndex> some, ImagePixels images, List<Problem> problems) {
    List<ArticleIndex> within = new ArrayList<>();
    for (ArticleIndex index : some) {
      if (limited.contains(index)) {
        within.add(index);
        continue;
      }
      List<ArticleIndex> fine = WorkLimits.within(List.of(index), images, problems);
      within.addAll(fine);
      if (index.contents().inlines(Inline.Image.class).isEmpty()) {
        limited.addAll(fine);
      }
    }
    Set<ArticleIndex> now = Collections.newSetFromMap(new IdentityHashMap<>());
    now.addAll(within);
    limited.retainAll(now);
    return within;
  }

  KnownLints lints() {
    return lints;
  }

  /** Returns the style sheet of the formulas of all articles. */
  String styles(List<RenderedArticle> articles) {
    articles.forEach(one -> styles.set(one.index().slug(), one.styles()));
    styles.retain(articles.stream().map(one -> one.index().slug()).collect(Collectors.toSet()));
    return styles.css();
  }

  KnownAssets assets() {
    return assets;
  }

  KnownLinks links() {
    return links;
  }

  KnownPages pages() {
    return pages;
  }

  KnownBodies bodies() {
    return bodies;
  }
}
