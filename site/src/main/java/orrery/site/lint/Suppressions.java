package orrery.site.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.site.article.Article;
import orrery.site.article.Comment;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;

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
  private final List<Problem> warnings;
  private final Set<Problem> silenced;

  private Suppressions(Article article, List<Problem> warnings, Set<Problem> silenced) {
    this.article = article;
    this.warnings = warnings;
    this.silenced = silenced;
  }

  /**
   * Finds what the comments of an article silence.
   *
   * @param warnings of all files that belong to the article, and perhaps others
   * @param silenced receives them
   * @return what is wrong with the comments
   */
  static List<Problem> over(Article article, List<Problem> warnings, Set<Problem> silenced) {
    Suppressions suppressions = new Suppressions(article, warnings, silenced);
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
    return reported;
  }

  private void apply(Comment comment, String code, List<Problem> reported) {
    int from = comment.first() ? 1 : line(comment.about().start());
    int to = line(Math.max(comment.about().start(), comment.about().end() - 1));
    List<Problem> concerned =
        warnings.stream()
            .filter(problem -> problem.code().id().equals(code) && !silenced.contains(problem))
            .filter(problem -> concerns(comment, from, to, problem.place()))
            .toList();
    silenced.addAll(concerned);
    if (concerned.isEmpty()) {
      String message = "there is no " + code + " here to allow";
      reported.add(warning(Code.ALLOWED_IN_VAIN, comment, message, "remove this comment"));
    }
  }

  private boolean concerns(Comment comment, int from, int to, Place place) {
    Place own = article.source().whole();
    if (comment.first() && place.line() == 0 && isOfArticle(place.file(), own.file())) {
      return true;
    }
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
