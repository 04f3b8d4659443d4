package orrery.site.lint;

import orrery.site.problem.Code;

/**
 * Finds a label to which nothing refers: of an equation, whose number is then of no use, or of
 * something else.
 */
final class UnusedLabel implements Lint {
  @Override
  public Code code() {
    return Code.UNUSED_LABEL;
  }

  @Override
  public boolean asksOthers() {
    return true;
  }

  @Override
  public void check(LintContext context) {
    for (GivenLabel label : GivenLabel.ofEquations(context.index())) {
      check(label, "\\eqref{" + label.name() + "}", context);
    }
    for (GivenLabel label : GivenLabel.of(context.index())) {
      check(label, "{ref}`" + label.name() + "`", context);
    }
  }

  private static void check(GivenLabel label, String reference, LintContext context) {
    if (!context.uses().isUsed(label.name())) {
      String message = "nothing refers to this label: " + label.name();
      context.warn(label.span(), message, "refer to it, as in " + reference + ", or remove it");
    }
  }
}
