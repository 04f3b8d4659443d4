package orrery.site.html;

import java.util.List;
import orrery.site.article.Article;
import orrery.site.article.Block;
import orrery.site.article.Contents;

/**
 * An article and its body as HTML.
 *
 * @param article the source
 * @param body what stands below the title
 * @param experiments how many experiments are in the body
 * @param math whether there are formulas in the body
 * @param prose whether sentences have numbers of experiments
 * @param formulas how wide each formula of the body is
 * @param backlinks the articles that lead to it, by their titles
 */
public record RenderedArticle(
    Article article,
    SafeHtml body,
    int experiments,
    boolean math,
    boolean prose,
    List<FormulaWidth> formulas,
    List<Article> backlinks) {

  /** The same with the articles that lead to it. */
  RenderedArticle withBacklinks(List<Article> others) {
    return new RenderedArticle(article, body, experiments, math, prose, formulas, others);
  }

  /** Whether something in the body refers to what can be shown beside it. */
  public boolean refers() {
    String html = body.html();
    return html.contains("<a class=\"ref\"") || html.contains("data-param=");
  }

  /** Whether there is code in the body. */
  public boolean code() {
    return Contents.of(article).blocks().stream().anyMatch(Block.Code.class::isInstance);
  }

  /** The path of its page from the root of the site. */
  public String path() {
    return "posts/" + article.slug() + "/";
  }
}
