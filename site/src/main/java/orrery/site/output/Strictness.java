package orrery.site.output;

import java.util.Set;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;
import orrery.site.problem.Problem.Severity;

/**
 * The strictness of a build. A problem is found with the weight that it has by itself; what an
 * author asks for on the command line changes the weight here, and nowhere else.
 *
 * <pre>{@code
 * Strictness.LENIENT.graded(missingImage).severity()  // WARNING
 * }</pre>
 */
public enum Strictness {
  /** Problems keep their severity. */
  NORMAL,
  /** Warnings are errors: for a machine that checks every change. */
  STRICT,
  /** A reference to a missing file or article, which may come later, is a warning. */
  LENIENT;

  /** Missing images, and wiki links to articles that are not there. */
  private static final Set<Code> MAY_COME_LATER =
      Set.of(Code.NO_SUCH_IMAGE, Code.UNKNOWN_WIKI_PAGE);

  /** The problem, with the weight that it has in such a build. */
  Problem graded(Problem problem) {
    if (this == STRICT) {
      return withSeverity(problem, Severity.ERROR);
    }
    return ignores(problem) ? withSeverity(problem, Severity.WARNING) : problem;
  }

  /** Returns whether a build must stop for it: warnings never keep the rest from being found. */
  boolean stops(Problem problem) {
    return problem.severity() == Severity.ERROR && !ignores(problem);
  }

  private boolean ignores(Problem problem) {
    return this == LENIENT && MAY_COME_LATER.contains(problem.code());
  }

  private static Problem withSeverity(Problem problem, Severity severity) {
    return new Problem(
        problem.code(), severity, problem.place(), problem.message(), problem.hint());
  }
}
