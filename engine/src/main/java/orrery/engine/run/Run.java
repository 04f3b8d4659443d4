package orrery.engine.run;

import java.util.OptionalInt;
import orrery.engine.device.Device;
import orrery.engine.figure.Figure;
import orrery.engine.study.Experiment;
import orrery.engine.study.Results;

/**
 * The execution of an experiment: one trial for each value of the sweep and each seed, in units of
 * bounded work, one after the other.
 *
 * <pre>{@code
 * Run run = new Run(Experiment.of(study), new CpuDevice());
 * while (run.advance()) {
 *   if (someoneIsLooking()) draw(run.figure());
 * }
 * run.outcome();
 * }</pre>
 *
 * <p>If other workers claim trials of the same {@link RunProgress}, the run does the rest, and may
 * end before the last of their trials does.
 */
public final class Run implements Execution {
  private final RunProgress progress;
  private final Device device;
  private TrialExecution execution;

  /** Prepares a run. Nothing is computed yet. */
  public Run(Experiment experiment, Device device) {
    this(new RunProgress(new TrialOrder(experiment)), device);
  }

  /** Prepares to work on the trials that no other worker claims. */
  public Run(RunProgress progress, Device device) {
    this.progress = progress;
    this.device = device;
  }

  @Override
  public boolean advance() {
    if (execution == null) {
      OptionalInt trial = progress.claim();
      if (trial.isEmpty()) {
        return false;
      }
      execution = TrialExecution.begin(progress.order(), trial.getAsInt(), device);
    }
    execution.advance();
    progress.note(execution.report());
    if (execution.finished()) {
      close();
    }
    return execution != null || progress.unclaimed() > 0;
  }

  /** Runs to the end. */
  public Outcome finish() {
    boolean more = true;
    while (more) {
      more = advance();
    }
    return outcome();
  }

  @Override
  public RunProgress progress() {
    return progress;
  }

  /** The share of the work that is done, from 0 to 1. */
  public double share() {
    return progress.share();
  }

  /** The results so far. */
  public Results results() {
    return progress.results();
  }

  /** The figure of the results so far. */
  public Figure figure() {
    return progress.figure();
  }

  /** The state of the run. */
  public Outcome outcome() {
    return progress.outcome();
  }

  @Override
  public void close() {
    if (execution != null) {
      execution.close();
      execution = null;
    }
  }
}
