package orrery.site.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;
import orrery.site.problem.Problem.Severity;

/**
 * Problems as people read them, and as editors find them.
 *
 * <pre>{@code
 * content/posts/x/index.md:42:9: error[M002]: undefined control sequence: \foo
 *     Let $\foo{x}$ be
 *          ^^^^
 *     hint: did you mean \phi?
 * }</pre>
 */
public final class ProblemText {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing((Problem problem) -> problem.place().file())
          .thenComparingInt(problem -> problem.place().line())
          .thenComparingInt(problem -> problem.place().column())
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  private ProblemText() {}

  /** Returns the text of a problem: one to four lines, each ended. */
  public static String of(Problem problem) {
    Place place = problem.place();
    StringBuilder text = new StringBuilder(Caret.shown(place.file()));
    if (place.line() > 0) {
      text.append(':').append(place.line()).append(':').append(place.column());
    }
    text.append(": ").append(problem.severity().name().toLowerCase(Locale.ROOT));
    text.append('[')
        .append(problem.code().id())
        .append("]: ")
        .append(Caret.shown(problem.message()))
        .append('\n');
    if (place.line() > 0 && !place.sourceLine().isEmpty()) {
      text.append(Caret.under(place.sourceLine(), place.column() - 1, place.length()));
    }
    if (!problem.hint().isEmpty()) {
      text.append("    hint: ").append(Caret.shown(problem.hint())).append('\n');
    }
    return text.toString();
  }

  /**
   * Returns the text of all problems, by place, with a count at the end; empty without problems.
   */
  public static String of(List<Problem> problems) {
    StringBuilder text = new StringBuilder();
    problems.stream().sorted(ORDER).distinct().forEach(problem -> text.append(of(problem)));
    return problems.isEmpty() ? "" : text.append(count(problems)).append('\n').toString();
  }

  private static String count(List<Problem> problems) {
    long errors = problems.stream().distinct().filter(p -> p.severity() == Severity.ERROR).count();
    long warnings = problems.stream().distinct().count() - errors;
    if (warnings == 0) {
      return plural(errors, "error");
    }
    return (errors == 0 ? "" : plural(errors, "error") + ", ") + plural(warnings, "warning");
  }

  private static String plural(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
