package orrery.site.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import orrery.site.article.ArticleIndex;
import orrery.site.cite.Bibliography;
import orrery.site.link.Answers;
import orrery.site.link.LinkTargets;
import orrery.site.rendered.RenderedArticle;
import orrery.site.source.SiteSettings;
import orrery.site.source.SourceFile;

/**
 * The bodies that were rendered before, as long as they would be rendered the same: the article is
 * the same object, and what it looked up has the same answers. One with a problem is rendered each
 * time, so that the problem is reported each time; so is one with an experiment, which depends on
 * templates.
 */
public final class KnownBodies {
  private final Map<String, Known> bodies = new ConcurrentHashMap<>();
  private final Map<List<String>, KnownWorks> works = new HashMap<>();
  private SiteSettings settings;

  /**
   * A body, and what it was made of.
   *
   * @param leadsTo the articles that it links to
   */
  record Known(
      ArticleIndex index,
      Bibliography works,
      Answers answers,
      RenderedArticle article,
      Set<String> leadsTo) {
    @SuppressWarnings("ReferenceEquality") // What was read before is the same object.
    boolean isOf(ArticleIndex other, Bibliography itsWorks) {
      return index == other && works == itsWorks;
    }
  }

  private record KnownWorks(List<SourceFile> files, Bibliography works) {
    @SuppressWarnings("ReferenceEquality") // So is a file.
    boolean isOf(List<SourceFile> others) {
      boolean same = files.size() == others.size();
      for (int i = 0; same && i < files.size(); i++) {
        same = files.get(i) == others.get(i);
      }
      return same;
    }
  }

  /** Forgets everything if the settings of the site are others. */
  void begin(SiteSettings now) {
    if (!now.equals(settings)) {
      bodies.clear();
      settings = now;
    }
  }

  Optional<Known> find(ArticleIndex index, Bibliography of, LinkTargets site) {
    return Optional.ofNullable(bodies.get(index.slug()))
        .filter(known -> known.isOf(index, of))
        .filter(known -> known.answers().hold(site));
  }

  void remember(Known body) {
    bodies.put(body.index().slug(), body);
  }

  void forget(String slug) {
    bodies.remove(slug);
  }

  /** Forgets the articles that are no more. */
  void retain(Set<String> slugs) {
    bodies.keySet().retainAll(slugs);
  }

  /** Returns what was read of these very files before, without a problem. */
  Optional<Bibliography> works(List<String> paths, List<SourceFile> files) {
    return Optional.ofNullable(works.get(paths))
        .filter(known -> known.isOf(files))
        .map(KnownWorks::works);
  }

  void remember(List<String> paths, List<SourceFile> files, Bibliography read) {
    works.put(paths, new KnownWorks(files, read));
  }
}
