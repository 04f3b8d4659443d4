package orrery.site.lint;

import orrery.engine.math.Decimal;
import orrery.site.article.Span;
import orrery.site.problem.Code;
import orrery.site.rendered.FormulaWidth;

/** A formula that has to be scrolled on a phone, or that makes a line of text too long there. */
final class WideFormula implements Lint {
  /**
   * The width of a phone of 390 pixels, in the em of a formula: the theme leaves 351 pixels of
   * them.
   */
  private static final double PHONE_WIDTH_EM = 18.7;

  @Override
  public Code code() {
    return Code.WIDE_FORMULA;
  }

  @Override
  public void check(LintContext context) {
    for (FormulaWidth formula : context.formulas()) {
      if (formula.em() > PHONE_WIDTH_EM) {
        Span span = formula.span();
        int lineEnd = context.text().indexOf('\n', span.start());
        boolean several = lineEnd >= 0 && lineEnd < span.end();
        String message =
            "this formula is "
                + Decimal.text(formula.em(), 3)
                + " em wide, a phone "
                + PHONE_WIDTH_EM;
        String hint =
            formula.display()
                ? "break it into lines: \\begin{aligned} ... \\\\ ... \\end{aligned}"
                : "put it on lines of its own, between $$";
        context.warn(several ? new Span(span.start(), lineEnd) : span, message, hint);
      }
    }
  }
}
