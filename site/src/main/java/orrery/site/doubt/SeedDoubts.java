package orrery.site.doubt;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import orrery.engine.study.Experiment;
import orrery.site.article.Claim;
import orrery.site.article.ExperimentId;
import orrery.site.claim.Verdict;
import orrery.site.figure.FindingRuns;
import orrery.site.figure.Findings;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;
import orrery.site.progress.Progress;

/**
 * Doubts by other seeds: each claim is judged for nine more groups of as many seeds as are printed.
 * One that holds for 19 of 20 groups is false for more than one of nine in one case of fourteen.
 */
final class SeedDoubts {
  /** A claim that is false for so many groups may have been unlucky. */
  private static final int MOST_FALSE = 1;

  private final Map<ExperimentId, List<Findings>> found = new LinkedHashMap<>();

  private SeedDoubts() {}

  /**
   * Returns a warning for each claim that is false for several groups.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  static List<Problem> of(List<SaidClaim> claims, FindingRuns runs, Progress progress)
      throws InterruptedException {
    SeedDoubts doubts = new SeedDoubts();
    doubts.run(claims, runs, progress);
    return claims.stream().flatMap(claim -> doubts.about(claim).stream()).toList();
  }

  private void run(List<SaidClaim> claims, FindingRuns runs, Progress progress)
      throws InterruptedException {
    Map<ExperimentId, Experiment> printed = new LinkedHashMap<>();
    claims.forEach(claim -> printed.putAll(claim.experiments()));
    List<Experiment> groups = new ArrayList<>();
    for (Experiment experiment : printed.values()) {
      for (int group = 1; group <= SeedGroups.COUNT; group++) {
        groups.add(SeedGroups.of(experiment, group));
      }
    }
    Iterator<Findings> next = runs.of(groups, progress).iterator();
    for (ExperimentId id : printed.keySet()) {
      List<Findings> each = new ArrayList<>();
      for (int group = 1; group <= SeedGroups.COUNT; group++) {
        each.add(next.next());
      }
      found.put(id, each);
    }
  }

  private Optional<Problem> about(SaidClaim said) {
    List<Optional<Verdict>> verdicts = new ArrayList<>();
    for (int group = 0; group < SeedGroups.COUNT; group++) {
      int one = group;
      verdicts.add(said.verdict(id -> Optional.of(found.get(id).get(one))));
    }
    long wrong = verdicts.stream().filter(one -> !isTrue(one)).count();
    if (wrong <= MOST_FALSE) {
      return Optional.empty();
    }
    int seeds = said.printed().seeds();
    String groups = seeds == 1 ? " other seeds: " : " other groups of " + seeds + " seeds: ";
    String message = "is false for " + wrong + " of " + SeedGroups.COUNT + groups + said.words();
    boolean already = said.claim().seeds() == Claim.Seeds.MOST;
    String remedy =
        already
            ? "widen the range, or take more seeds"
            : "widen the range, take more seeds, or say \"for most seeds\"";
    String hint = numbers(said, verdicts) + "; " + remedy;
    return Optional.of(said.warning(Code.DOUBTED_CLAIM, said.claim().span(), message, hint));
  }

  /** Returns what was found in each group, by its first seed: where it is false, and elsewhere. */
  private static String numbers(SaidClaim said, List<Optional<Verdict>> verdicts) {
    StringJoiner wrong = new StringJoiner(", ", "false from seed ", "");
    StringJoiner right = new StringJoiner(", ", "; true from seed ", "").setEmptyValue("");
    for (int group = 0; group < SeedGroups.COUNT; group++) {
      Optional<Verdict> verdict = verdicts.get(group);
      String found = verdict.map(one -> one.found(said.claim())).orElse("nothing");
      StringJoiner numbers = isTrue(verdict) ? right : wrong;
      numbers.add(SeedGroups.of(said.printed(), group + 1).seed() + ": " + found);
    }
    return wrong.toString() + right;
  }

  private static boolean isTrue(Optional<Verdict> verdict) {
    return verdict.isPresent() && verdict.get().holds();
  }
}
