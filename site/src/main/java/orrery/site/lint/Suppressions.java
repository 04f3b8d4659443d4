package orrery.site.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.site.article.Article;
import orrery.site.article.Comment;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;
import orrery.site.problem.Problem.Severity;

/**
 * Removes warnings that an author has suppressed, with the reason.
 *
 * <pre>{@code
 * <!-- allow W002: the cases belong side by side -->
 * }</pre>
 *
 * <p>Such a comment concerns the block that follows it, or its own line; before everything else it
 * concerns the article as a whole as well, front matter and files included.
 */
final class Suppressions {
  private static final Pattern ALLOW =
      Pattern.compile("(?is)allow\\s++([A-Z]\\d{3}(?:\\s*+,\\s*+[A-Z]\\d{3})*+)\\s*+(?::(.*+))?");

  private final Article article;
  private final List<Problem> problems;

  private Suppressions(Article article, List<Problem> problems) {
    this.article = article;
    this.problems = problems;
  }

  /** Leaves out of the problems what the comments of an article silence. */
  static void over(Article article, List<Problem> problems) {
    Suppressions suppressions = new Suppressions(article, problems);
    List<Problem> reported = new ArrayList<>();
    for (Comment comment : article.comments()) {
      Matcher allow = ALLOW.matcher(comment.text());
      if (allow.matches()) {
        for (String code : allow.group(1).toUpperCase(Locale.ROOT).split(",", -1)) {
          suppressions.apply(comment, code.strip(), reported);
        }
        if (allow.group(2) == null || allow.group(2).isBlank()) {
          String message = "this allows " + allow.group(1) + " without a reason";
          String hint = "write <!-- allow " + allow.group(1) + ": why -->";
          reported.add(suppressions.warning(Code.ALLOWED_WITHOUT_REASON, comment, message, hint));
        }
      }
    }
    problems.addAll(reported);
  }

  private void apply(Comment comment, String code, List<Problem> reported) {
    boolean silenced =
        problems.removeIf(
            problem ->
                problem.severity() == Severity.WARNING
                    && problem.code().id().equals(code)
                    && concerns(comment, problem.place()));
    if (!silenced) {
      String message = "there is no " + code + " here to allow";
      reported.add(warning(Code.ALLOWED_IN_VAIN, comment, message, "remove this comment"));
    }
  }

  private boolean concerns(Comment comment, Place place) {
    Place own = article.source().whole();
    if (comment.first() && place.line() == 0 && isOfArticle(place.file(), own.file())) {
      return true;
    }
    int from = comment.first() ? 1 : line(comment.about().start());
    int to = line(Math.max(comment.about().start(), comment.about().end() - 1));
    return place.file().equals(own.file()) && place.line() >= from && place.line() <= to;
  }

  /**
   * Returns whether a file belongs to an article: one in a folder of its own has the files in it.
   */
  private static boolean isOfArticle(String file, String article) {
    boolean folder = article.endsWith("/index.md");
    return file.equals(article)
        || (folder && file.startsWith(article.substring(0, article.lastIndexOf('/') + 1)));
  }

  private int line(int offset) {
    return article.source().place(offset, offset).line();
  }

  private Problem warning(Code code, Comment comment, String message, String hint) {
    Place place = article.source().place(comment.span().start(), comment.span().end());
    return Problem.warning(code, place, message, hint);
  }
}
