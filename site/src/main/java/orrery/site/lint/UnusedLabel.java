package orrery.site.lint;

import orrery.site.problem.Code;

/**
 * A label to which nothing refers: of an equation, which then has a number for nobody, or others.
 */
final class UnusedLabel implements Lint {
  @Override
  public Code code() {
    return Code.UNUSED_LABEL;
  }

  @Override
  public void look(LintContext article) {
    for (GivenLabel label : GivenLabel.ofEquations(article.index())) {
      look(label, "\\eqref{" + label.name() + "}", article);
    }
    for (GivenLabel label : GivenLabel.of(article.index())) {
      look(label, "{ref}`" + label.name() + "`", article);
    }
  }

  private static void look(GivenLabel label, String reference, LintContext article) {
    if (!article.uses().of(label.name())) {
      String message = "nothing refers to this label: " + label.name();
      article.warn(label.span(), message, "refer to it, as in " + reference + ", or remove it");
    }
  }
}
