package orrery.engine.studies;

import java.util.List;
import orrery.engine.device.CpuDevice;
import orrery.engine.run.Run;
import orrery.engine.spec.Entries;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Finding;
import orrery.engine.study.NamedFindings;
import orrery.engine.study.Results;
import orrery.engine.study.Study;

/** Runs of studies on the reference device, and their findings by name. */
public final class StudyRuns {
  private StudyRuns() {}

  public static ExperimentParser.Parsed parse(Study study, String entries) {
    return ExperimentParser.parse(study, Entries.of(entries).entries(), List.of());
  }

  /** Runs an experiment to its end. */
  public static Run finished(Study study, String entries) {
    Run run = new Run(parse(study, entries).orElseThrow(), new CpuDevice());
    run.finish();
    return run;
  }

  public static double finding(Run run, String name) {
    return finding(run.results(), name);
  }

  /** Returns the finding of a name; fails where there is none. */
  public static double finding(Results results, String name) {
    return NamedFindings.of(results).stream()
        .filter(finding -> finding.name().equals(name))
        .mapToDouble(Finding::value)
        .findFirst()
        .orElseThrow();
  }
}
