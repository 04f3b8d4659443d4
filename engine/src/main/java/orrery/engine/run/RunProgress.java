package orrery.engine.run;

import java.util.OptionalInt;
import orrery.engine.figure.Figure;
import orrery.engine.study.Measurements;
import orrery.engine.study.Results;

/**
 * Tracks a run: which trials are claimed, their progress and their results. Workers may report
 * trials in any order and any number at once; only the progress depends on the timing.
 *
 * <pre>{@code
 * RunProgress progress = new RunProgress(new TrialOrder(experiment));
 * int trial = progress.claim().orElseThrow();
 * try (TrialExecution execution = TrialExecution.begin(progress.order(), trial, device)) {
 *   while (!execution.finished()) execution.advance();
 *   progress.note(execution.report());
 * }
 * }</pre>
 *
 * <p>For one thread at a time.
 */
public final class RunProgress {
  private final TrialOrder order;
  private final Results results;
  private final int[] done;
  private final double[] share;
  private int claimed;
  private int settled;
  private int unfinished;
  private double flopsSettled;
  private int divergedTrial = Integer.MAX_VALUE;
  private int divergedAt;
  private Outcome outcome = new Outcome.Running();

  /** Starts with no trial claimed. */
  public RunProgress(TrialOrder order) {
    this.order = order;
    this.results = new Results(order.experiment());
    this.done = new int[order.trials()];
    this.share = new double[order.trials()];
    this.unfinished = order.trials();
  }

  /**
   * Starts a run, and takes over the finished trials of an earlier one of the same experiment with
   * fewer seeds. A trial's result depends on its settings and its seed alone, so it need not be
   * computed again.
   *
   * @param order the trials to run
   * @param before an earlier run; ignored if it is of another experiment, or diverged
   */
  public RunProgress(TrialOrder order, RunProgress before) {
    this(order);
    if (before.divergedTrial == Integer.MAX_VALUE
        && order.experiment().hasMoreSeedsThan(before.order.experiment())) {
      for (int trial = 0; trial < before.settled; trial++) {
        int units = before.done[trial];
        Measurements known =
            before
                .results
                .arm(order.arm(trial))
                .trial(order.value(trial), order.seed(trial))
                .orElseThrow();
        claimed++;
        note(new Report(trial, units, units, Report.CONVERGENT, known));
      }
    }
  }

  /** The trials of the run. */
  public TrialOrder order() {
    return order;
  }

  /** Claims the next unclaimed trial; empty if all are claimed. */
  public OptionalInt claim() {
    return claimed < order.trials() ? OptionalInt.of(claimed++) : OptionalInt.empty();
  }

  /** The number of claimed trials, which is also the number of the next one. */
  public int claimed() {
    return claimed;
  }

  /** The number of unclaimed trials. */
  public int unclaimed() {
    return order.trials() - claimed;
  }

  /**
   * Records the latest report of a claimed trial, replacing the one before.
   *
   * @throws IllegalArgumentException if the trial was not claimed, or is finished already
   */
  public void note(Report report) {
    int trial = report.trial();
    if (trial < 0 || trial >= claimed || isFinished(trial)) {
      throw new IllegalArgumentException("no worker has claimed trial " + trial);
    }
    results.put(order.arm(trial), order.value(trial), order.seed(trial), report.measurements());
    done[trial] = report.done();
    share[trial] = report.share();
    if (report.finished()) {
      finish(report);
    }
  }

  private boolean isFinished(int trial) {
    return share[trial] == 1;
  }

  private void finish(Report report) {
    // The first in the order of the trials, not in time: it must not depend on the schedule.
    if (report.diverged() && report.trial() < divergedTrial && !mayDiverge()) {
      divergedTrial = report.trial();
      divergedAt = report.divergedAt();
    }
    while (settled < claimed && isFinished(settled)) {
      flopsSettled += order.flops(settled);
      settled++;
    }
    unfinished--;
    if (unfinished == 0) {
      String receipt = Receipt.of(results);
      outcome =
          divergedTrial < order.trials()
              ? new Outcome.Diverged(divergedAt, receipt)
              : new Outcome.Finished(receipt);
    }
  }

  private boolean mayDiverge() {
    return order.experiment().study().mayDiverge();
  }

  /** Returns the progress of each trial, as text; see {@link RunSnapshot}. */
  public String snapshot() {
    return RunSnapshot.text(done, share);
  }

  /** The share of the work that is done, from 0 to 1. */
  public double share() {
    if (unfinished == 0) {
      return 1;
    }
    double flops = flopsSettled;
    for (int trial = settled; trial < claimed; trial++) {
      flops += share[trial] * order.flops(trial);
    }
    return flops / order.flops();
  }

  /** The results so far. */
  public Results results() {
    return results;
  }

  /** The figure of the results so far. */
  public Figure figure() {
    return results.figure();
  }

  /** The state of the run. */
  public Outcome outcome() {
    return outcome;
  }
}
