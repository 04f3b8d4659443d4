package orrery.site.rendered;

import java.util.List;
import java.util.Map;
import java.util.Set;
import orrery.site.article.Article;
import orrery.site.article.ArticleIndex;
import orrery.site.memo.Packed;

/**
 * An article and its body as HTML.
 *
 * @param index the source, and what is in it
 * @param html the HTML below the title, compressed: a thousand articles are a hundred megabytes
 * @param features those that need scripts and styles
 * @param formulas the width of each formula of the body
 * @param styles the declarations of the classes in its formulas, by the name of the class
 * @param pictures the smaller sizes of its images, by path
 * @param backlinks the articles that lead to it, by their titles
 */
public record RenderedArticle(
    ArticleIndex index,
    Packed html,
    Set<PageFeature> features,
    List<FormulaWidth> formulas,
    Map<String, String> styles,
    Map<String, byte[]> pictures,
    List<Article> backlinks) {

  /** An article, of which the HTML is not compressed yet. */
  public RenderedArticle(
      ArticleIndex index,
      SafeHtml body,
      Set<PageFeature> features,
      List<FormulaWidth> formulas,
      Map<String, String> styles,
      Map<String, byte[]> pictures,
      List<Article> backlinks) {
    this(index, Packed.of(body.html()), features, formulas, styles, pictures, backlinks);
  }

  /** The HTML below the title. */
  public SafeHtml body() {
    return new SafeHtml(html.text());
  }

  /** The same with the articles that lead to it. */
  public RenderedArticle withBacklinks(List<Article> others) {
    return new RenderedArticle(index, html, features, formulas, styles, pictures, others);
  }

  public Article article() {
    return index.article();
  }

  public boolean has(PageFeature feature) {
    return features.contains(feature);
  }

  /** The path of its page from the root of the site. */
  public String path() {
    return "posts/" + article().slug() + "/";
  }
}
