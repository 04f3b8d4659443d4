package orrery.site.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import orrery.site.article.Article;
import orrery.site.problem.Guard;
import orrery.site.problem.Problem;
import orrery.site.rendered.RenderedArticle;
import orrery.site.source.SourceTree;

/**
 * All lints. A new lint is a line here.
 *
 * <pre>{@code
 * Lints.check(tree, rendered, problems);
 * }</pre>
 */
public final class Lints {
  private static final List<Lint> ALL =
      List.of(
          new TexOutsideMath(),
          new WideFormula(),
          new SkippedHeading(),
          new EmptySection(),
          new MissingAlternative(),
          new UnusedLabel(),
          new UnusedImage(),
          new MojibakeText(),
          new MoneyAsMath(),
          new MissingDescription());

  private Lints() {}

  /**
   * Looks at articles that have no errors, and then leaves out of all warnings those that their
   * authors have silenced.
   *
   * @param problems receives warnings, and loses those that are silenced
   */
  public static void check(
      SourceTree tree, List<RenderedArticle> articles, List<Problem> problems) {
    check(ALL, tree, articles, problems);
  }

  static void check(
      List<Lint> lints, SourceTree tree, List<RenderedArticle> articles, List<Problem> problems) {
    LabelUses uses = LabelUses.in(articles.stream().map(RenderedArticle::index).toList());
    ImageUses images = ImageUses.in(tree);
    Warnings warnings = new Warnings();
    warnings.add(problems);
    Set<Problem> silenced = Collections.newSetFromMap(new IdentityHashMap<>());
    for (RenderedArticle article : articles) {
      List<Problem> found = new ArrayList<>();
      for (Lint lint : lints) {
        LintContext context = new LintContext(tree, article, uses, images, lint.code(), found);
        Guard.run(article.article().source().whole(), found, () -> lint.check(context));
      }
      int before = problems.size();
      problems.addAll(found);
      warnings.add(problems.subList(before, problems.size()));
      Article of = article.article();
      problems.addAll(Suppressions.over(of, warnings.of(of.source().name()), silenced));
    }
    problems.removeIf(silenced::contains);
  }
}
