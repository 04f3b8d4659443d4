package orrery.site.html;

import java.util.ArrayList;
import java.util.List;
import orrery.site.article.Article;
import orrery.site.article.Contents;
import orrery.site.article.FrontMatter;
import orrery.site.article.Inline;
import orrery.site.cite.Citations;
import orrery.site.claim.ArticleFindings;
import orrery.site.claim.DemoFindings;
import orrery.site.claim.Judge;
import orrery.site.link.BodyLinks;
import orrery.site.link.Demos;
import orrery.site.link.FormulaEdits;
import orrery.site.link.References;
import orrery.site.problem.Problem;
import orrery.site.source.SiteSettings;
import orrery.site.source.SourceTree;

/**
 * The bodies of all articles of a site as HTML.
 *
 * <pre>{@code
 * List<RenderedArticle> rendered =
 *     new ArticleRenderer(tree, typesetters, settings, demos, findings).render(articles, problems);
 * }</pre>
 */
public final class ArticleRenderer {
  private final SourceTree tree;
  private final Typesetters typesetters;
  private final SiteSettings settings;
  private final DemoHtml demos;
  private final DemoFindings findings;

  /**
   * A renderer of the articles of a tree.
   *
   * @param typesetters set formulas and code, all at once
   * @param settings of all articles; what an article says of itself goes before them
   * @param demos prints experiments
   * @param findings the numbers that sentences quote
   */
  public ArticleRenderer(
      SourceTree tree,
      Typesetters typesetters,
      SiteSettings settings,
      DemoHtml demos,
      DemoFindings findings) {
    this.tree = tree;
    this.typesetters = typesetters;
    this.settings = settings;
    this.demos = demos;
    this.findings = findings;
  }

  /**
   * Renders articles, in their order. A formula that cannot be set, an image that is not there and
   * a link that leads nowhere are problems.
   *
   * @param articles those that will be published; a link to any other is dead
   */
  public List<RenderedArticle> render(List<Article> articles, List<Problem> problems) {
    return render(articles, articles, problems);
  }

  /** Renders some articles, which may link to any. */
  public List<RenderedArticle> render(
      List<Article> some, List<Article> articles, List<Problem> problems) {
    References references = new References(articles, settings.numberSections(), problems);
    BodyLinks links = new BodyLinks(tree, articles, references, problems);
    FormulaRenderer math =
        new FormulaRenderer(
            typesetters.math(), settings.macros(), new FormulaEdits(references, links), problems);
    Words words = Words.of(settings.language());
    CodeListings listings = new CodeListings(typesetters.code(), problems);
    ImageRenderer images = new ImageRenderer(tree, links, typesetters.pictures());
    math.prepare(some);
    listings.prepare(some);
    Bibliographies works =
        new Bibliographies(tree, settings.conventions(), typesetters.memo(), problems);
    Citations citations = new Citations(typesetters.memo());
    List<RenderedArticle> rendered = new ArrayList<>();
    for (Article article : some) {
      ArticleFindings found = new ArticleFindings(article, findings, problems);
      Judge judge = new Judge(found);
      Demos.in(article)
          .forEach(demo -> demo.expected().forEach(claim -> judge.of(claim, "what is expected")));
      ValueRenderer numbers = new ValueRenderer(found);
      ClaimRenderer claims = new ClaimRenderer(judge);
      CitationRenderer cited =
          CitationRenderer.of(article, settings, works.of(article), citations, problems);
      new Notation(article).check(problems);
      ReferenceRenderer refs = new ReferenceRenderer(article, references, links, words);
      Typography typography = Typography.of(article, settings);
      InlineRenderer inlines =
          new InlineRenderer(
              article, links, images, math, numbers, claims, cited, refs, typography);
      SafeHtml body =
          new BlockRenderer(
                  article,
                  references.numbers(article),
                  words,
                  inlines,
                  math,
                  listings,
                  cited,
                  demos)
              .render();
      Contents contents = Contents.of(article);
      int experiments = Demos.in(article).size();
      rendered.add(
          new RenderedArticle(
              worded(article, typography),
              body,
              experiments,
              hasMath(contents),
              hasNumbers(contents),
              math.widths(),
              List.of()));
    }
    rendered.replaceAll(one -> one.withBacklinks(references.backlinks(one.article())));
    return rendered;
  }

  /** What stands outside of the body is set as the body is. */
  private static Article worded(Article article, Typography typography) {
    FrontMatter matter = article.matter();
    return new Article(
        article.slug(),
        article.source(),
        matter.withWords(typography.of(matter.title()), typography.of(matter.description())),
        article.blocks(),
        article.notes(),
        article.comments());
  }

  private static boolean hasNumbers(Contents contents) {
    return contents.inlines().stream()
        .anyMatch(
            inline ->
                inline instanceof Inline.Value
                    || inline instanceof Inline.Control
                    || inline instanceof Inline.Checked);
  }

  private static boolean hasMath(Contents contents) {
    return !contents.formulas().isEmpty();
  }
}
