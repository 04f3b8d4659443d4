package orrery.site.lint;

import orrery.site.problem.Code;

/**
 * A check for something that is worth a second look. A new one is a class, a line in {@link Lints}
 * and a code.
 */
interface Lint {

  /** The code of its warnings, which says what it looks for. */
  Code code();

  /** Returns whether its warnings depend on other articles or files. */
  default boolean asksOthers() {
    return false;
  }

  /** Checks an article. */
  void check(LintContext context);
}
