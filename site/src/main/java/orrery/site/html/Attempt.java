package orrery.site.html;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import orrery.site.article.ArticleIndex;
import orrery.site.cite.Bibliography;
import orrery.site.cite.Citations;
import orrery.site.claim.ExperimentFindings;
import orrery.site.html.KnownBodies.Known;
import orrery.site.link.Answers;
import orrery.site.link.ArticlePaths;
import orrery.site.link.FormulaEdits;
import orrery.site.link.LinkResolver;
import orrery.site.link.LinkTargets;
import orrery.site.link.References;
import orrery.site.problem.Guard;
import orrery.site.problem.Problem;
import orrery.site.problem.ProblemList;
import orrery.site.rendered.ExperimentHtml;
import orrery.site.rendered.RenderedArticle;
import orrery.site.source.SiteSettings;
import orrery.site.source.SourceTree;

/**
 * One try to render an article, with problems of its own: others are rendered beside it.
 *
 * <p>A hint may need a search of the whole site, and the first so many problems of a site have one.
 * Which are the first is not known while articles are rendered side by side. So a try that wanted a
 * hint in vain says so, and is made again in its turn.
 */
final class Attempt {
  private final ArticleIndex index;
  private final Bibliography works;
  private final Answers answers = new Answers();
  private final List<Problem> problems = new ProblemList();
  private final References references;
  private final ArticleRenderers renderers;
  private final Citations citations;
  private boolean wantsHints;
  private boolean lacksFindings;

  /**
   * The objects that all attempts share.
   *
   * @param tree of which the articles are
   * @param typesetters of formulas, code and images
   * @param experiments prints experiments
   * @param findings of experiments that were run
   * @param settings of the site
   * @param words of the site's language
   */
  record Shared(
      SourceTree tree,
      Typesetters typesetters,
      ExperimentHtml experiments,
      ExperimentFindings findings,
      SiteSettings settings,
      Words words) {}

  /**
   * An attempt.
   *
   * @param works that the article may cite
   * @param site in which it looks things up
   * @param maySearch whether one more search may be made
   */
  Attempt(
      ArticleIndex index,
      Bibliography works,
      LinkTargets site,
      BooleanSupplier maySearch,
      Shared shared) {
    this.index = index;
    this.works = works;
    this.references = new References(site.names(), answers, () -> asked(maySearch), problems);
    ArticlePaths paths = site.paths().notedIn(answers);
    LinkResolver links = new LinkResolver(paths, references, problems);
    References unheard = references.unheard();
    Typesetters typesetters = shared.typesetters();
    this.citations = new Citations(typesetters.memo());
    this.renderers =
        new ArticleRenderers(
            references,
            paths,
            links,
            experiment -> site.states().find(index.slug(), experiment, answers),
            formulas(shared, new FormulaEdits(references, links)),
            formulas(shared, new FormulaEdits(unheard, links.with(unheard))),
            new CodeListings(typesetters.code(), problems),
            new ImageRenderer(paths, links, typesetters.pictures(), problems),
            shared.experiments(),
            experiment -> found(shared.findings().find(experiment)),
            shared.settings(),
            shared.words());
  }

  private static Formulas formulas(Shared shared, FormulaEdits edits) {
    return new Formulas(shared.typesetters().math(), shared.settings().macros(), edits);
  }

  private boolean asked(BooleanSupplier maySearch) {
    boolean may = maySearch.getAsBoolean();
    wantsHints |= !may;
    return may;
  }

  private <T> Optional<T> found(Optional<T> findings) {
    lacksFindings |= findings.isEmpty();
    return findings;
  }

  ArticleRenderers renderers() {
    return renderers;
  }

  /** Renders the article; empty where the program fails on it, which is then a problem. */
  Optional<RenderedArticle> render() {
    return Guard.call(
        index.article().source().whole(),
        problems,
        () -> ArticleBody.render(index, renderers, works, citations, problems));
  }

  /** Returns whether there was a hint that could not be searched for. */
  boolean wantsHints() {
    return wantsHints;
  }

  /**
   * Returns whether it would be rendered the same again. Where an experiment was not run, because
   * of an error elsewhere, a title that quotes it has no number.
   */
  boolean isFinal() {
    return problems.isEmpty() && !lacksFindings;
  }

  List<Problem> problems() {
    return problems;
  }

  /** Returns what was rendered, with all that it was made of. */
  Known known(RenderedArticle rendered) {
    return new Known(index, works, answers, rendered, references.leadsTo());
  }
}
