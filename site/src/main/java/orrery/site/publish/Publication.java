package orrery.site.publish;

import java.util.List;
import orrery.site.problem.Problem;
import orrery.site.problem.Problem.Severity;

/**
 * The outcome of publishing a site.
 *
 * @param kept the files and folders of the old site that no build wrote, and that are in the new
 *     one too
 * @param problems with an error among them, the old site is still in its place
 */
public record Publication(List<String> kept, List<Problem> problems) {
  public Publication {
    kept = List.copyOf(kept);
    problems = List.copyOf(problems);
  }

  /** Returns whether the new site is in its place. */
  public boolean isPublished() {
    return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
  }
}
