package orrery.site.lint;

import java.util.List;
import orrery.site.article.Block;
import orrery.site.article.Inline;
import orrery.site.problem.Code;

/** Finds a heading with nothing below it, neither text nor a heading of a lower level. */
final class EmptySection implements Lint {
  @Override
  public Code code() {
    return Code.EMPTY_SECTION;
  }

  @Override
  public void check(LintContext context) {
    List<Block> blocks = context.article().blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Heading heading) {
        boolean last = i + 1 == blocks.size();
        if ((last && !hasReferences(context))
            || (!last && isNotBelow(blocks.get(i + 1), heading))) {
          String message = "there is nothing below this heading";
          context.warn(heading.span(), message, "write something, or remove it");
        }
      }
    }
  }

  /** The list of references comes below the last heading. */
  private static boolean hasReferences(LintContext context) {
    return !context.contents().inlines(Inline.Citation.class).isEmpty();
  }

  private static boolean isNotBelow(Block next, Block.Heading heading) {
    return next instanceof Block.Heading other && other.level() <= heading.level();
  }
}
