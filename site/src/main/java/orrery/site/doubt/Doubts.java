package orrery.site.doubt;

import java.util.ArrayList;
import java.util.List;
import orrery.site.article.ArticleIndex;
import orrery.site.figure.FindingRuns;
import orrery.site.problem.Problem;
import orrery.site.progress.Progress;

/**
 * All doubts about the claims of a site that was built.
 *
 * <pre>{@code
 * problems.addAll(Doubts.of(articles, new FindingRuns(memo, runs), progress));
 * }</pre>
 */
public final class Doubts {
  private Doubts() {}

  /**
   * Returns warnings, after it has run the experiments of claims with other seeds and settings.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  public static List<Problem> of(List<ArticleIndex> articles, FindingRuns runs, Progress progress)
      throws InterruptedException {
    List<SaidClaim> claims = articles.stream().flatMap(one -> SaidClaim.in(one).stream()).toList();
    List<Problem> problems = new ArrayList<>(SettingDoubts.of(claims, runs, progress));
    problems.addAll(SeedDoubts.of(claims, runs, progress));
    return problems;
  }
}
