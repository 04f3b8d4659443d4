package orrery.site.html;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import orrery.site.article.Article;
import orrery.site.article.ArticleIndex;
import orrery.site.article.FrontMatter;
import orrery.site.cite.Bibliography;
import orrery.site.cite.Citations;
import orrery.site.claim.ArticleFindings;
import orrery.site.claim.ClaimChecker;
import orrery.site.problem.Problem;
import orrery.site.rendered.PageFeature;
import orrery.site.rendered.RenderedArticle;
import orrery.site.rendered.SafeHtml;
import orrery.site.typography.Typography;

/** Renders the body of one article. */
final class ArticleBody {
  private ArticleBody() {}

  static RenderedArticle render(
      ArticleIndex index,
      ArticleRenderers site,
      Bibliography works,
      Citations citations,
      List<Problem> problems) {
    Article article = index.article();
    ArticleFindings found = new ArticleFindings(index, site.findings(), problems);
    ClaimChecker checker = new ClaimChecker(found);
    index
        .experiments()
        .forEach(
            experiment ->
                experiment.expected().forEach(claim -> checker.check(claim, "what is expected")));
    Set<PageFeature> features = PageFeature.of(index);
    SortedMap<String, String> styles = new TreeMap<>();
    ArticleParts parts =
        new ArticleParts(
            new FormulaRenderer(index, site.formulas(), features, styles, problems),
            new ValueRenderer(found, false),
            new ClaimRenderer(checker),
            CitationRenderer.of(index, site.settings(), works, citations, problems),
            new ReferenceRenderer(article, site, features),
            styles);
    new Notation(index).check(problems);
    Typography typography = Typography.of(article, site.settings());
    InlineRenderer inlines = new InlineRenderer(article, site, parts, typography);
    SafeHtml body = new BlockRenderer(index, site, parts, inlines).render();
    return new RenderedArticle(
        index.withFrontMatter(worded(article.frontMatter(), typography)),
        body,
        features,
        parts.formulas().widths(),
        styles,
        Map.copyOf(site.images().smaller()),
        List.of());
  }

  /** Sets the words of the front matter as those of the body. */
  private static FrontMatter worded(FrontMatter frontMatter, Typography typography) {
    return frontMatter.withWords(
        typography.apply(frontMatter.title()), typography.apply(frontMatter.description()));
  }
}
