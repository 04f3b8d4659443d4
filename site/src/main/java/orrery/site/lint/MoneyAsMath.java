package orrery.site.lint;

import java.util.regex.Pattern;
import orrery.site.article.Inline;
import orrery.site.problem.Code;

/** Finds two amounts of dollars with words between, which have become a formula. */
final class MoneyAsMath implements Lint {
  private static final Pattern AMOUNT =
      Pattern.compile(
          "\\d[\\d.,]*(?:[kKmM]|bn)?(?:\\s*+[-\u2013/,;]|\\s++)\\s*+[A-Za-z]{2,}+.*+",
          Pattern.DOTALL);

  @Override
  public Code code() {
    return Code.MONEY_AS_MATH;
  }

  @Override
  public void check(LintContext context) {
    for (Inline inline : context.contents().inlines()) {
      if (inline instanceof Inline.Formula formula && isMoney(formula, context)) {
        String message = "this is set as a formula, and looks like money: " + formula.tex();
        context.warn(formula.span(), message, "write \\$ for a dollar");
      }
    }
  }

  /** An amount and words, and no sign of TeX. */
  private static boolean isMoney(Inline.Formula formula, LintContext context) {
    boolean dollars = context.text().startsWith("$", formula.span().start());
    boolean tex = formula.tex().chars().anyMatch(c -> "\\^_={}".indexOf(c) >= 0);
    return dollars && !formula.display() && !tex && AMOUNT.matcher(formula.tex()).matches();
  }
}
