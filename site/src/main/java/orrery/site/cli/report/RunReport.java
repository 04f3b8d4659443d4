package orrery.site.cli.report;

import java.util.List;
import orrery.engine.math.Decimal;
import orrery.engine.run.Outcome;
import orrery.engine.run.RunProgress;
import orrery.engine.study.Experiment;
import orrery.engine.study.Finding;
import orrery.engine.study.NamedFindings;
import orrery.engine.study.Results;

/**
 * The report on a finished run, for people and for programs.
 *
 * @param experiment the one that was run
 * @param results complete
 * @param outcome finished or diverged
 * @param device its name
 * @param seconds it took
 */
public record RunReport(
    Experiment experiment, Results results, Outcome outcome, String device, double seconds) {

  public static RunReport of(RunProgress progress, String device, double seconds) {
    return new RunReport(
        progress.order().experiment(), progress.results(), progress.outcome(), device, seconds);
  }

  /** Returns one line for each finding, then the receipt. */
  public String text() {
    StringBuilder text = new StringBuilder(experiment.study().title() + "\n");
    List<Finding> findings = NamedFindings.ofStudy(results);
    int width = findings.stream().mapToInt(finding -> finding.name().length()).max().orElse(0);
    for (Finding finding : findings) {
      String gap = " ".repeat(width - finding.name().length() + 2);
      text.append("  ").append(finding.name()).append(gap);
      text.append(Decimal.text(finding.value(), 6)).append('\n');
    }
    if (outcome instanceof Outcome.Diverged diverged) {
      text.append("diverged at step ").append(diverged.step()).append('\n');
    }
    text.append("receipt ").append(outcome.receipt());
    text.append("  (").append(device).append(", ").append(Decimal.text(seconds, 3));
    return text.append(" s)\n").toString();
  }

  /**
   * Returns one JSON object on one line.
   *
   * @param isPerSeed whether it has the measures of each seed as well
   */
  public String json(boolean isPerSeed) {
    return new RunJson(this, isPerSeed).text();
  }
}
