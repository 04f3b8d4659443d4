package orrery.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import orrery.site.article.Article;
import orrery.site.article.Block;
import orrery.site.article.Contents;
import orrery.site.article.Inline;
import orrery.site.problem.Problem;
import orrery.site.source.SourceTree;

/**
 * The bodies of all articles of a site as HTML.
 *
 * <pre>{@code
 * List<RenderedArticle> rendered =
 *     new Bodies(tree, typesetters, settings.macros(), demos, findings).render(articles, problems);
 * }</pre>
 */
public final class Bodies {
  private final SourceTree tree;
  private final Typesetters typesetters;
  private final Map<String, String> macros;
  private final DemoHtml demos;
  private final DemoFindings findings;

  /**
   * Bodies of the articles of a tree.
   *
   * @param typesetters set formulas and code, all at once
   * @param macros TeX macros of all articles; an article's own go before them
   * @param demos prints experiments
   * @param findings the numbers that sentences quote
   */
  public Bodies(
      SourceTree tree,
      Typesetters typesetters,
      Map<String, String> macros,
      DemoHtml demos,
      DemoFindings findings) {
    this.tree = tree;
    this.typesetters = typesetters;
    this.macros = macros;
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
    BodyMath math = new BodyMath(typesetters.math(), macros, problems);
    BodyListings listings = new BodyListings(typesetters.code(), problems);
    BodyLinks links = new BodyLinks(tree, articles, problems);
    BodyImages images = new BodyImages(tree, links);
    math.prepare(some);
    listings.prepare(some);
    List<RenderedArticle> rendered = new ArrayList<>();
    for (Article article : some) {
      ArticleFindings found = new ArticleFindings(article, findings, problems);
      Judge judge = new Judge(found);
      Demos.in(article)
          .forEach(demo -> demo.expected().forEach(claim -> judge.of(claim, "what is expected")));
      BodyNumbers numbers = new BodyNumbers(found);
      BodyClaims claims = new BodyClaims(judge);
      BodyInlines inlines = new BodyInlines(article, links, images, math, numbers, claims);
      SafeHtml body = new Body(article, inlines, math, listings, demos).render();
      Contents contents = Contents.of(article);
      int experiments = Demos.in(article).size();
      rendered.add(
          new RenderedArticle(article, body, experiments, hasMath(contents), hasNumbers(contents)));
    }
    return rendered;
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
    return contents.blocks().stream().anyMatch(Block.DisplayMath.class::isInstance)
        || contents.inlines().stream().anyMatch(Inline.Formula.class::isInstance);
  }
}
