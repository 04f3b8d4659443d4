package orrery.site.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import orrery.site.article.Article;
import orrery.site.article.ArticleIndex;
import orrery.site.article.FrontMatter;
import orrery.site.cite.Bibliography;
import orrery.site.cite.Citations;
import orrery.site.claim.ArticleFindings;
import orrery.site.claim.ClaimChecker;
import orrery.site.claim.ExperimentFindings;
import orrery.site.link.ArticlePaths;
import orrery.site.link.FormulaEdits;
import orrery.site.link.LinkResolver;
import orrery.site.link.References;
import orrery.site.link.StateAnchors;
import orrery.site.problem.Guard;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;
import orrery.site.rendered.ExperimentHtml;
import orrery.site.rendered.PageFeature;
import orrery.site.rendered.RenderedArticle;
import orrery.site.rendered.SafeHtml;
import orrery.site.source.SiteSettings;
import orrery.site.source.SourceTree;

/**
 * The bodies of all articles of a site as HTML.
 *
 * <pre>{@code
 * List<RenderedArticle> rendered =
 *     new ArticleRenderer(tree, typesetters, settings, experiments, findings)
 *         .render(articles, problems);
 * }</pre>
 */
public final class ArticleRenderer {
  private final SourceTree tree;
  private final Typesetters typesetters;
  private final SiteSettings settings;
  private final ExperimentHtml experiments;
  private final ExperimentFindings findings;

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
    this.tree = tree;
    this.typesetters = typesetters;
    this.settings = settings;
    this.experiments = experiments;
    this.findings = findings;
  }

  /**
   * Renders articles, in their order. A formula that cannot be set, an image that is not there and
   * a link that leads nowhere are problems.
   *
   * @param articles those that will be published; a link to any other is dead
   */
  public List<RenderedArticle> render(List<ArticleIndex> articles, List<Problem> problems) {
    return render(articles, articles, problems);
  }

  /** Renders some articles, which may link to any. */
  public List<RenderedArticle> render(
      List<ArticleIndex> some, List<ArticleIndex> articles, List<Problem> problems) {
    SiteRenderers site = site(articles, problems);
    prepare(some, site);
    Bibliographies works =
        new Bibliographies(tree, settings.conventions(), typesetters.memo(), problems);
    List<RenderedArticle> rendered = new ArrayList<>();
    for (ArticleIndex index : some) {
      Guard.call(
              index.article().source().whole(),
              problems,
              () -> render(index, site, works.read(index.article()), problems))
          .ifPresent(rendered::add);
    }
    rendered.replaceAll(one -> one.withBacklinks(site.references().backlinks(one.article())));
    return rendered;
  }

  /** Sets formulas and code of all articles at once. What fails is met again at its place. */
  private static void prepare(List<ArticleIndex> some, SiteRenderers site) {
    List<Problem> metAgain = new ArrayList<>();
    Guard.run(Place.file(""), metAgain, () -> site.formulas().prepare(some));
    Guard.run(Place.file(""), metAgain, () -> site.listings().prepare(some));
  }

  private SiteRenderers site(List<ArticleIndex> articles, List<Problem> problems) {
    References references = new References(articles, problems);
    ArticlePaths paths = new ArticlePaths(tree, articles);
    LinkResolver links = new LinkResolver(paths, references, problems);
    return new SiteRenderers(
        references,
        paths,
        links,
        new StateAnchors(articles, paths),
        new Formulas(typesetters.math(), settings.macros(), new FormulaEdits(references, links)),
        new CodeListings(typesetters.code(), problems),
        new ImageRenderer(tree, paths, links, typesetters.pictures(), problems),
        experiments,
        findings,
        settings,
        Words.of(settings.language()));
  }

  private RenderedArticle render(
      ArticleIndex index, SiteRenderers site, Bibliography works, List<Problem> problems) {
    Article article = index.article();
    ArticleFindings found = new ArticleFindings(index, findings, problems);
    ClaimChecker checker = new ClaimChecker(found);
    index
        .experiments()
        .forEach(
            experiment ->
                experiment.expected().forEach(claim -> checker.check(claim, "what is expected")));
    Set<PageFeature> features = PageFeature.of(index);
    Citations citations = new Citations(typesetters.memo());
    ArticleParts parts =
        new ArticleParts(
            new FormulaRenderer(index, site.formulas(), features, problems),
            new ValueRenderer(found, false),
            new ClaimRenderer(checker),
            CitationRenderer.of(index, settings, works, citations, problems),
            new ReferenceRenderer(article, site, features));
    new Notation(index).check(problems);
    Typography typography = Typography.of(article, settings);
    InlineRenderer inlines = new InlineRenderer(article, site, parts, typography);
    SafeHtml body = new BlockRenderer(index, site, parts, inlines).render();
    return new RenderedArticle(
        index.withFrontMatter(worded(article.frontMatter(), typography)),
        body,
        features,
        parts.formulas().widths(),
        List.of());
  }

  /** Sets the words of the front matter as those of the body. */
  private static FrontMatter worded(FrontMatter frontMatter, Typography typography) {
    return frontMatter.withWords(
        typography.apply(frontMatter.title()), typography.apply(frontMatter.description()));
  }
}
