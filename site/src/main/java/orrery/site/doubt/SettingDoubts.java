package orrery.site.doubt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orrery.engine.study.Experiment;
import orrery.site.article.Claim.Counterfactual;
import orrery.site.article.ExperimentId;
import orrery.site.claim.Verdict;
import orrery.site.figure.FindingRuns;
import orrery.site.figure.Findings;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;
import orrery.site.progress.Progress;

/** Doubts by other settings: a claim is false with those with which its author says it is. */
final class SettingDoubts {
  private final Map<ExperimentId, Findings> printed = new LinkedHashMap<>();

  private SettingDoubts() {}

  /**
   * Returns a warning for each setting with which a claim is true nevertheless.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  static List<Problem> of(List<SaidClaim> claims, FindingRuns runs, Progress progress)
      throws InterruptedException {
    List<Case> cases = new ArrayList<>();
    Map<ExperimentId, Experiment> compared = new LinkedHashMap<>();
    for (SaidClaim said : claims) {
      said.claim().unless().forEach(one -> cases.add(new Case(said, one)));
      compared.putAll(said.claim().unless().isEmpty() ? Map.of() : said.comparedWith());
    }
    List<Experiment> all = new ArrayList<>(compared.values());
    cases.forEach(one -> all.add(one.counterfactual.experiment()));
    List<Findings> found = runs.of(all, progress);
    SettingDoubts doubts = new SettingDoubts();
    int next = 0;
    for (ExperimentId id : compared.keySet()) {
      doubts.printed.put(id, found.get(next++));
    }
    List<Problem> problems = new ArrayList<>();
    for (Case one : cases) {
      doubts.about(one, found.get(next++)).ifPresent(problems::add);
    }
    return problems;
  }

  private record Case(SaidClaim said, Counterfactual counterfactual) {}

  private Optional<Problem> about(Case one, Findings changed) {
    ExperimentId own = one.said.id();
    Optional<Verdict> verdict =
        one.said.verdict(id -> Optional.ofNullable(id.equals(own) ? changed : printed.get(id)));
    return verdict
        .filter(Verdict::holds)
        .map(
            made ->
                one.said.warning(
                    Code.TRUE_NEVERTHELESS,
                    one.counterfactual.span(),
                    "is true with " + one.counterfactual.said() + " too: " + one.said.words(),
                    "found "
                        + made.found(one.said.claim())
                        + ": narrow the range, or name settings with which it is false"));
  }
}
