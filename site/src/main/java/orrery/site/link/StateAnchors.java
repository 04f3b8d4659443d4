package orrery.site.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import orrery.site.article.Article;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Claim;
import orrery.site.article.Inline;
import orrery.site.memo.Lazy;

/**
 * The states of experiments that articles link to, and in which their claims are false. Without a
 * script such a link must still lead to the experiment, and so each of them is an anchor in front
 * of it.
 */
public final class StateAnchors {
  /** The states that are linked to, by the article and the experiment. */
  private final Lazy<Map<List<String>, Set<String>>> states;

  /** Collects the states that are linked to from some articles. */
  public StateAnchors(List<ArticleIndex> articles, ArticlePaths paths) {
    this.states = new Lazy<>(() -> read(articles, paths));
  }

  private static Map<List<String>, Set<String>> read(
      List<ArticleIndex> articles, ArticlePaths paths) {
    Map<List<String>, Set<String>> states = new HashMap<>();
    for (ArticleIndex index : articles) {
      index.contents().inlines(Inline.Link.class).stream()
          .filter(link -> !SitePath.hasScheme(link.target()))
          .forEach(link -> add(index.article(), link.target(), paths, states));
      for (Inline.CheckedClaim checked : index.contents().inlines(Inline.CheckedClaim.class)) {
        Claim claim = checked.claim();
        claim
            .unless()
            .forEach(one -> add(index.article(), "#" + StateLink.of(claim, one), paths, states));
      }
    }
    return states;
  }

  private static void add(
      Article from, String target, ArticlePaths paths, Map<List<String>, Set<String>> states) {
    int hash = target.indexOf('#');
    String fragment = target.substring(hash + 1);
    if (hash >= 0 && StateLink.is(fragment)) {
      String path = target.substring(0, hash);
      Optional<String> slug = path.isEmpty() ? Optional.of(from.slug()) : paths.slug(from, path);
      slug.ifPresent(
          of ->
              states
                  .computeIfAbsent(List.of(of, StateLink.first(fragment)), any -> new TreeSet<>())
                  .add(fragment));
    }
  }

  /** Returns the anchors of an experiment of an article, and notes that they were asked for. */
  public List<String> find(String slug, String experiment, Answers answers) {
    return answers.note(new Question.StatesOf(slug, experiment), find(slug, experiment));
  }

  List<String> find(String slug, String experiment) {
    return states.get().getOrDefault(List.of(slug, experiment), Set.of()).stream()
        .map(SitePath::decoded)
        .distinct()
        .toList();
  }
}
