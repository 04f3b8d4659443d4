package orrery.site.output;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import orrery.site.article.Article;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Inline;
import orrery.site.html.KnownBodies;
import orrery.site.lint.KnownLints;
import orrery.site.markdown.KnownArticles;
import orrery.site.math.SiteStyles;
import orrery.site.memo.Versions;
import orrery.site.problem.Guard;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;
import orrery.site.rendered.RenderedArticle;
import orrery.site.source.KnownFiles;

/**
 * The objects that a program which builds a site again and again keeps from one build to the next,
 * as long as they would be made the same.
 */
final class BuildMemory {
  private final KnownFiles files;
  private final KnownArticles articles = new KnownArticles();
  private final Versions<Article, ArticleIndex> indices = new Versions<>();
  private final Versions<ArticleIndex, ArticleIndex> limited = new Versions<>();
  private boolean sectionsNumbered;
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
    if (numberSections != sectionsNumbered) {
      indices.clear();
      sectionsNumbered = numberSections;
    }
    indices.retain(some.stream().map(Article::slug).collect(Collectors.toSet()));
    List<ArticleIndex> indexed = new ArrayList<>();
    for (Article article : some) {
      Place place = article.source().whole();
      Guard.call(place, problems, () -> indices.get(article.slug(), article, this::index))
          .ifPresent(indexed::add);
    }
    return indexed;
  }

  private ArticleIndex index(Article article) {
    return ArticleIndex.of(article, sectionsNumbered);
  }

  /** Returns the articles that are within the limits; each of the others is a problem. */
  List<ArticleIndex> within(List<ArticleIndex> some, ImagePixels images, List<Problem> problems) {
    List<ArticleIndex> within = new ArrayList<>();
    for (ArticleIndex index : some) {
      boolean known = limited.find(index.slug(), index).isPresent();
      List<ArticleIndex> fine =
          known ? List.of(index) : WorkLimits.within(List.of(index), images, problems);
      within.addAll(fine);
      // The pixels of an image may be others the next time.
      if (!known && index.contents().inlines(Inline.Image.class).isEmpty()) {
        fine.forEach(one -> limited.put(one.slug(), one, one));
      }
    }
    limited.retain(within.stream().map(ArticleIndex::slug).collect(Collectors.toSet()));
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
