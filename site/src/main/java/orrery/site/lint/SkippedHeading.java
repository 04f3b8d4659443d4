package orrery.site.lint;

import orrery.site.article.Block;
import orrery.site.problem.Code;

/** A heading two levels below the one before it: a level is missing between. */
final class SkippedHeading implements Lint {
  @Override
  public Code code() {
    return Code.SKIPPED_HEADING;
  }

  @Override
  public void check(LintContext context) {
    int before = 0;
    for (Block block : context.article().blocks()) {
      if (block instanceof Block.Heading heading) {
        if (before > 0 && heading.level() > before + 1) {
          String message =
              "a heading of level " + heading.level() + " follows one of level " + before;
          String hint = "begin it with " + "#".repeat(before + 1);
          context.warn(heading.span(), message, hint);
        }
        before = heading.level();
      }
    }
  }
}
