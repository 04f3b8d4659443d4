package orrery.site.output;

import java.util.ArrayList;
import java.util.List;
import orrery.site.problem.Problem;
import orrery.site.problem.Problem.Severity;

/**
 * The result of a build.
 *
 * @param site whole where there is no error; otherwise not fit to be published
 * @param base the path of the site on its host, which starts and ends with {@code /}
 * @param articles the number of articles
 * @param experiments the number of experiments in all articles
 * @param problems everything that is wrong, in any order
 */
public record BuildResult(
    SiteOutput site, String base, int articles, int experiments, List<Problem> problems) {
  public BuildResult {
    problems = List.copyOf(problems);
  }

  /** Returns whether the site can be published. */
  public boolean isPublishable() {
    return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /** The same with more problems, which are graded as those of the build were. */
  public BuildResult withProblems(List<Problem> more, Strictness strictness) {
    List<Problem> all = new ArrayList<>(problems);
    more.forEach(problem -> all.add(strictness.graded(problem)));
    return new BuildResult(site, base, articles, experiments, all);
  }
}
