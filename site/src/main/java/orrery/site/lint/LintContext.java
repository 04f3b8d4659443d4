package orrery.site.lint;

import java.util.List;
import orrery.site.article.Article;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Contents;
import orrery.site.article.Span;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;
import orrery.site.rendered.FormulaWidth;
import orrery.site.rendered.RenderedArticle;
import orrery.site.source.SourceTree;

/** The article that a lint checks, with its site; it collects the warnings. */
final class LintContext {
  private final SourceTree tree;
  private final RenderedArticle rendered;
  private final LabelUses uses;
  private final ImageUses images;
  private final Code code;
  private final List<Problem> problems;

  LintContext(
      SourceTree tree,
      RenderedArticle rendered,
      LabelUses uses,
      ImageUses images,
      Code code,
      List<Problem> problems) {
    this.tree = tree;
    this.rendered = rendered;
    this.uses = uses;
    this.images = images;
    this.code = code;
    this.problems = problems;
  }

  Article article() {
    return rendered.article();
  }

  ArticleIndex index() {
    return rendered.index();
  }

  Contents contents() {
    return index().contents();
  }

  SourceTree tree() {
    return tree;
  }

  /** Returns the uses of the site's labels. */
  LabelUses uses() {
    return uses;
  }

  /** Returns the images that the articles of the site name. */
  ImageUses images() {
    return images;
  }

  /** Returns the widths of its formulas. */
  List<FormulaWidth> formulas() {
    return rendered.formulas();
  }

  /** Returns the source of the whole file. */
  String text() {
    return article().source().text();
  }

  /** The source of a part of it. */
  String text(Span span) {
    return text().substring(span.start(), Math.min(span.end(), text().length()));
  }

  void warn(Span span, String message, String hint) {
    warn(article().source().place(span.start(), span.end()), message, hint);
  }

  void warn(Place place, String message, String hint) {
    problems.add(Problem.warning(code, place, message, hint));
  }
}
