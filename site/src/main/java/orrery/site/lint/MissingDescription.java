package orrery.site.lint;

import orrery.site.problem.Code;

/** Finds an article without a description for lists, feeds and search engines. */
final class MissingDescription implements Lint {
  @Override
  public Code code() {
    return Code.MISSING_DESCRIPTION;
  }

  @Override
  public void check(LintContext context) {
    boolean excerpt =
        context.article().comments().stream().anyMatch(one -> one.text().equals("break"));
    if (context.article().frontMatter().description().isEmpty() && !excerpt) {
      String hint = "add description: ... to the front matter, a sentence for lists and feeds";
      context.warn(context.article().source().whole(), "the article has no description", hint);
    }
  }
}
