package orrery.site.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    check(tree, articles, new KnownLints(), problems);
  }

  /**
   * Looks at articles of which something may be known.
   *
   * @param known the warnings of before
   */
  public static void check(
      SourceTree tree, List<RenderedArticle> articles, KnownLints known, List<Problem> problems) {
    check(ALL, tree, articles, known, problems);
  }

  static void check(
      List<Lint> lints,
      SourceTree tree,
      List<RenderedArticle> articles,
      KnownLints known,
      List<Problem> problems) {
    LabelUses uses =
        LabelUses.in(articles.stream().map(RenderedArticle::index).toList(), known.labels());
    ImageUses images = ImageUses.in(tree);
    List<List<Problem>> all =
        articles.parallelStream()
            .map(
                article ->
                    lints.stream()
                        .flatMap(lint -> found(lint, tree, article, uses, images, known).stream())
                        .toList())
            .toList();
    Warnings warnings = new Warnings();
    warnings.add(problems);
    Set<Problem> silenced = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < all.size(); i++) {
      Article article = articles.get(i).article();
      int before = problems.size();
      problems.addAll(all.get(i));
      warnings.add(problems.subList(before, problems.size()));
      problems.addAll(Suppressions.over(article, warnings.of(article.source().name()), silenced));
    }
    known.retain(articles.stream().map(one -> one.index().slug()).collect(Collectors.toSet()));
    problems.removeIf(silenced::contains);
  }

  private static List<Problem> found(
      Lint lint,
      SourceTree tree,
      RenderedArticle article,
      LabelUses uses,
      ImageUses images,
      KnownLints known) {
    Optional<List<Problem>> before =
        lint.asksOthers() ? Optional.empty() : known.find(article.index(), lint);
    if (before.isPresent()) {
      return before.get();
    }
    List<Problem> found = new ArrayList<>();
    LintContext context = new LintContext(tree, article, uses, images, lint.code(), found);
    Guard.run(article.article().source().whole(), found, () -> lint.check(context));
    if (!lint.asksOthers()) {
      known.remember(article.index(), lint, found);
    }
    return found;
  }
}
