package orrery.site.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import orrery.site.article.Article;
import orrery.site.article.ArticleIndex;
import orrery.site.claim.ExperimentFindings;
import orrery.site.html.Bibliographies.Works;
import orrery.site.html.KnownBodies.Known;
import orrery.site.link.ArticlePaths;
import orrery.site.link.LinkTargets;
import orrery.site.link.SiteNames;
import orrery.site.link.StateAnchors;
import orrery.site.math.Formula;
import orrery.site.problem.Guard;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;
import orrery.site.progress.Phase;
import orrery.site.progress.Progress;
import orrery.site.rendered.ExperimentHtml;
import orrery.site.rendered.RenderedArticle;
import orrery.site.source.SiteSettings;
import orrery.site.source.SourceTree;

/**
 * The bodies of all articles of a site as HTML, rendered on all cores.
 *
 * <pre>{@code
 * List<RenderedArticle> rendered =
 *     new ArticleRenderer(tree, typesetters, settings, experiments, findings)
 *         .render(articles, problems);
 * }</pre>
 */
public final class ArticleRenderer {
  /** The most problems of a site with hints for which the whole of it is searched. */
  static final int MAX_SEARCHES = 200;

  private static final Comparator<Article> BY_TITLE =
      Comparator.comparing(article -> article.frontMatter().title());

  /**
   * The articles that are rendered at once: their formulas, set, are in memory, and are a hundred
   * times as long as what the author typed.
   */
  private static final int AT_ONCE = 256;

  private final Attempt.Shared shared;
  private int searches;

  /**
   * A renderer of the articles of a tree.
   *
   * @param typesetters set formulas and code, all at once
   * @param settings of all articles; what an article says of itself goes before them
   * @param experiments prints experiments
   * @param findings the numbers that sentences quote
   */
  public ArticleRenderer(
      SourceTree tree,
      Typesetters typesetters,
      SiteSettings settings,
      ExperimentHtml experiments,
      ExperimentFindings findings) {
    Words words = Words.of(settings.language());
    this.shared = new Attempt.Shared(tree, typesetters, experiments, findings, settings, words);
  }

  /**
   * Renders articles, in their order. A formula that cannot be set, an image that is not there and
   * a link that leads nowhere are problems.
   *
   * @param articles those that will be published; a link to any other is dead
   */
  public List<RenderedArticle> render(List<ArticleIndex> articles, List<Problem> problems) {
    return render(articles, articles, new KnownBodies(), problems, Progress.SILENT);
  }

  /**
   * Renders some articles, which may link to any.
   *
   * @param known the bodies of before
   * @param progress is told of formulas and articles
   */
  public List<RenderedArticle> render(
      List<ArticleIndex> some,
      List<ArticleIndex> articles,
      KnownBodies known,
      List<Problem> problems,
      Progress progress) {
    known.begin(shared.settings());
    ArticlePaths paths = new ArticlePaths(shared.tree(), articles);
    StateAnchors states = new StateAnchors(articles, paths);
    LinkTargets site = new LinkTargets(new SiteNames(articles), paths, states);
    List<Work> all = work(some, known, site, problems);
    List<Work> fresh = all.stream().filter(one -> one.result.isEmpty()).toList();
    progress.begin(Phase.BODIES, fresh.size());
    for (int start = 0; start < fresh.size(); start += AT_ONCE) {
      List<Work> next = fresh.subList(start, Math.min(fresh.size(), start + AT_ONCE));
      prepare(next, progress);
      progress.begin(Phase.BODIES, fresh.size());
      render(next, known, problems, progress);
    }
    known.retain(some.stream().map(ArticleIndex::slug).collect(Collectors.toSet()));
    return withBacklinks(all.stream().flatMap(one -> one.result.stream()).toList());
  }

  /** Renders some articles beside each other, and forgets the formulas and the code of them. */
  private void render(
      List<Work> some, KnownBodies known, List<Problem> problems, Progress progress) {
    some.parallelStream().filter(Work::isIndependent).forEach(Work::render);
    for (Work one : some) {
      one.finish();
      progress.did(1);
      problems.addAll(one.attempt.problems());
      one.rememberIn(known);
      one.attempt = null;
    }
    shared.typesetters().math().forget();
    shared.typesetters().code().forget();
  }

  private List<Work> work(
      List<ArticleIndex> some, KnownBodies known, LinkTargets site, List<Problem> problems) {
    Bibliographies works = new Bibliographies(shared, known, problems);
    BodyMemo memo = new BodyMemo(shared.typesetters().memo(), shared.tree(), site);
    List<Work> all = new ArrayList<>();
    for (ArticleIndex index : some) {
      Place place = index.article().source().whole();
      Guard.call(place, problems, () -> works.read(index.article()))
          .ifPresent(of -> all.add(new Work(index, of, site, memo)));
    }
    all.parallelStream().forEach(one -> one.findIn(known));
    return all;
  }

  /** An article to be rendered, unless its body is known. */
  private final class Work {
    private final ArticleIndex index;
    private final Works works;
    private final LinkTargets site;
    private final BodyMemo memo;
    private Attempt attempt;
    private Optional<Known> result = Optional.empty();

    Work(ArticleIndex index, Works works, LinkTargets site, BodyMemo memo) {
      this.index = index;
      this.works = works;
      this.site = site;
      this.memo = memo;
    }

    /** Finds the body of this process, or else of another one. */
    void findIn(KnownBodies known) {
      result = known.find(index, works.bibliography(), site);
      if (result.isEmpty() && BodyMemo.isFor(index)) {
        result = memo.find(index, works);
        result.ifPresent(known::remember);
      }
    }

    void begin() {
      attempt = attempt(() -> false);
    }

    private Attempt attempt(BooleanSupplier maySearch) {
      return new Attempt(index, works.bibliography(), site, maySearch, shared);
    }

    /** Returns whether the article can be rendered beside others: templates report to one list. */
    boolean isIndependent() {
      return index.experiments().isEmpty();
    }

    void render() {
      result = attempt.render().map(attempt::known);
    }

    /** Renders what could not be rendered beside others, in its turn. */
    void finish() {
      if (!isIndependent()) {
        render();
      }
      if (attempt.wantsHints()) {
        attempt = attempt(() -> ++searches <= MAX_SEARCHES);
        render();
      }
    }

    void rememberIn(KnownBodies known) {
      boolean same = isIndependent() && attempt.isFinal();
      result.filter(any -> same).ifPresentOrElse(known::remember, () -> known.forget(index.slug()));
      if (same && BodyMemo.isFor(index)) {
        result.ifPresent(body -> memo.remember(body, works));
      }
    }
  }

  /** Sets formulas and code of articles at once. What fails is met again at its place. */
  private void prepare(List<Work> fresh, Progress progress) {
    fresh.forEach(Work::begin);
    List<Problem> metAgain = new ArrayList<>();
    List<ArticleIndex> articles = fresh.stream().map(one -> one.index).toList();
    Guard.run(
        Place.file(""),
        metAgain,
        () -> {
          List<Formula> formulas =
              fresh.parallelStream()
                  .flatMap(one -> one.attempt.renderers().formulas().all(one.index).stream())
                  .toList();
          shared.typesetters().math().render(formulas, progress);
        });
    Guard.run(
        Place.file(""),
        metAgain,
        () -> CodeListings.prepare(articles, shared.typesetters().code()));
  }

  private static List<RenderedArticle> withBacklinks(List<Known> bodies) {
    Map<String, List<Article>> backlinks = new HashMap<>();
    for (Known body : bodies) {
      for (String to : body.leadsTo()) {
        backlinks.computeIfAbsent(to, any -> new ArrayList<>()).add(body.index().article());
      }
    }
    return bodies.stream()
        .map(
            body -> {
              List<Article> from = backlinks.getOrDefault(body.index().slug(), List.of());
              return body.article().withBacklinks(from.stream().sorted(BY_TITLE).toList());
            })
        .toList();
  }
}
