package orrery.site.cli.report;

import orrery.engine.figure.Figure;
import orrery.engine.run.Outcome;
import orrery.engine.run.RunProgress;
import orrery.engine.study.Experiment;
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

  Figure figure() {
    return experiment.study().figure(results);
  }

  public static RunReport of(RunProgress progress, String device, double seconds) {
    return new RunReport(
        progress.order().experiment(), progress.results(), progress.outcome(), device, seconds);
  }

  /** Returns its settings, a small curve, one line for each finding, and the receipt. */
  public String text(Terminal terminal) {
    return RunText.of(this, terminal);
  }

  /** Returns the data as comma-separated values. */
  public String csv() {
    return RunCsv.of(this);
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
