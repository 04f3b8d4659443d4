package orrery.webdemo.worker;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import orrery.engine.figure.FigureJson;
import orrery.engine.math.Decimal;
import orrery.engine.run.Execution;
import orrery.engine.run.Outcome;
import orrery.engine.run.ReportCodec;
import orrery.engine.run.RunProgress;
import orrery.engine.run.TrialOrder;
import orrery.engine.spec.Entries;
import orrery.engine.spec.SpecProblem;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Finding;
import orrery.engine.study.NamedFindings;
import orrery.engine.study.Study;

/**
 * The run that a page looks at: one at a time, and texts to show of it.
 *
 * <pre>{@code
 * LiveRun live = new LiveRun(Studies::find, progress -> new Run(progress, new CpuDevice()));
 * String problems = live.prepare("double-descent", ":noise: 0.5");
 * while (live.advance() == LiveRun.RUNNING) {
 *   show(live.snapshot(), live.figure());
 * }
 * }</pre>
 */
public final class LiveRun {
  /** The state in which there is work left. */
  public static final int RUNNING = 0;

  /** The state in which every trial is done. */
  public static final int FINISHED = 1;

  /** The state in which every trial is done, and the loss of at least one became non-finite. */
  public static final int DIVERGED = 2;

  /** The state before anything is prepared. */
  public static final int IDLE = 3;

  /** The state in which only other workers have work left. */
  public static final int WAITING = 4;

  private final Function<String, Optional<Study>> studies;
  private final Function<RunProgress, Execution> executions;
  private Execution run;
  private RunProgress last;

  /**
   * A page without a run.
   *
   * @param studies knows them by their names
   * @param executions creates the execution of a run's trials
   */
  public LiveRun(
      Function<String, Optional<Study>> studies, Function<RunProgress, Execution> executions) {
    this.studies = studies;
    this.executions = executions;
  }

  /**
   * Replaces the run by a new one, of which nothing is computed yet, unless it only adds seeds to
   * the one before.
   *
   * @param name of the study
   * @param settings {@code :key: value} lines
   * @return the problems, one a line; empty if there are none
   */
  String prepare(String name, String settings) {
    close();
    Optional<Study> study = studies.apply(name);
    if (study.isEmpty()) {
      return "this engine has no study named " + name;
    }
    Entries entries = Entries.of(settings);
    if (!entries.problems().isEmpty()) {
      return lines(entries.problems());
    }
    ExperimentParser.Parsed parsed =
        ExperimentParser.parse(study.get(), entries.entries(), List.of());
    if (parsed.experiment().isEmpty()) {
      return lines(parsed.problems());
    }
    TrialOrder order = new TrialOrder(parsed.experiment().get());
    last = last == null ? new RunProgress(order) : new RunProgress(order, last);
    run = executions.apply(last);
    return "";
  }

  private static String lines(List<SpecProblem> problems) {
    StringBuilder lines = new StringBuilder();
    for (SpecProblem problem : problems) {
      lines.append(lines.isEmpty() ? "" : "\n").append(problem.message());
      if (!problem.hint().isEmpty()) {
        lines.append(" (").append(problem.hint()).append(')');
      }
    }
    return lines.toString();
  }

  /** Does one unit of work, and returns the state of the run. */
  public int advance() {
    if (run == null) {
      return IDLE;
    }
    boolean more = run.advance();
    return run.progress().outcome() instanceof Outcome.Running && !more ? WAITING : state();
  }

  /** The state of the run; work may be left for other workers only. */
  int state() {
    if (run == null) {
      return IDLE;
    }
    if (run.progress().outcome() instanceof Outcome.Running) {
      return RUNNING;
    }
    return run.progress().outcome() instanceof Outcome.Diverged ? DIVERGED : FINISHED;
  }

  /**
   * The trials of the run, for a worker that assists another with the same run.
   *
   * @throws IllegalStateException if nothing was prepared
   */
  TrialOrder order() {
    return progress().order();
  }

  private RunProgress progress() {
    if (run == null) {
      throw new IllegalStateException("there is no run");
    }
    return run.progress();
  }

  /** Claims a trial for another worker; -1 if all are claimed. */
  int claim() {
    return progress().claim().orElse(-1);
  }

  /** The number of unclaimed trials. */
  int unclaimed() {
    return progress().unclaimed();
  }

  /**
   * Records the report of another worker, in the words of {@link ReportCodec}.
   *
   * @throws IllegalArgumentException if it is not a report on a claimed trial
   */
  void accept(long[] words) {
    progress().note(ReportCodec.decode(words));
  }

  /** The progress of each trial, which names the state that a frame shows. */
  String snapshot() {
    return run == null ? "" : run.progress().snapshot();
  }

  /** The share of the work that is done, from 0 to 1. */
  double share() {
    return run == null ? 0 : run.progress().share();
  }

  /** The figure of the results so far, as JSON; empty if nothing was prepared. */
  String figure() {
    return run == null ? "" : FigureJson.of(run.progress().figure());
  }

  /** The receipt of a run that is done; empty before. */
  String receipt() {
    if (run == null) {
      return "";
    }
    if (run.progress().outcome() instanceof Outcome.Diverged diverged) {
      return diverged.receipt();
    }
    return run.progress().outcome() instanceof Outcome.Finished finished ? finished.receipt() : "";
  }

  /** The step at which a loss stopped being finite, or -1. */
  int divergedAt() {
    return run != null && run.progress().outcome() instanceof Outcome.Diverged diverged
        ? diverged.step()
        : -1;
  }

  /** The findings of a run that is done, as a JSON object; empty before. */
  String findings() {
    if (state() != FINISHED && state() != DIVERGED) {
      return "";
    }
    StringBuilder json = new StringBuilder("{");
    for (Finding finding : NamedFindings.of(run.progress().results())) {
      json.append(json.length() > 1 ? ",\"" : "\"").append(finding.name()).append("\":");
      json.append(Double.isFinite(finding.value()) ? Decimal.text(finding.value()) : "null");
    }
    return json.append('}').toString();
  }

  /** Closes the run. */
  public void close() {
    if (run != null) {
      run.close();
      run = null;
    }
  }
}
