package orrery.site.lint;

import orrery.site.article.Inline;
import orrery.site.problem.Code;

/** Finds an image without a text alternative. */
final class MissingAlternative implements Lint {
  @Override
  public Code code() {
    return Code.MISSING_ALTERNATIVE;
  }

  @Override
  public void check(LintContext context) {
    for (Inline inline : context.contents().inlines()) {
      if (inline instanceof Inline.Image image && image.alt().isBlank()) {
        String message = "this image says nothing to those who do not see it";
        context.warn(image.span(), message, "describe it: ![what is to be seen](image)");
      }
    }
  }
}
