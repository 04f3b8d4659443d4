package orrery.engine.run;

import java.util.OptionalInt;
import orrery.engine.figure.Figure;
import orrery.engine.study.Measurements;
import orrery.engine.study.Results;

/**
 * The books of a run: which trials were taken by a worker, how far each is, and what is known of
 * it. Whoever works on trials, in whichever order and however many at once, brings reports here;
 * nothing but progress depends on when.
 *
 * <pre>{@code
 * Ledger ledger = new Ledger(new Agenda(experiment));
 * int trial = ledger.take().orElseThrow();
 * try (Work work = Work.begin(ledger.agenda(), trial, device)) {
 *   while (!work.finished()) work.advance();
 *   ledger.note(work.report());
 * }
 * }</pre>
 *
 * <p>For one thread at a time.
 */
public final class Ledger {
  private final Agenda agenda;
  private final Results results;
  private final int[] done;
  private final double[] share;
  private int taken;
  private int settled;
  private int unfinished;
  private double flopsSettled;
  private int divergedTrial = Integer.MAX_VALUE;
  private int divergedAt;
  private Outcome outcome = new Outcome.Running();

  /** Opens the books. No trial is taken yet. */
  public Ledger(Agenda agenda) {
    this.agenda = agenda;
    this.results = new Results(agenda.experiment());
    this.done = new int[agenda.trials()];
    this.share = new double[agenda.trials()];
    this.unfinished = agenda.trials();
  }

  /**
   * Opens the books of an experiment, and takes over the finished trials of others, where they are
   * those of the same experiment with fewer seeds. A trial's result depends on its settings and its
   * seed alone, so it need not be computed again.
   *
   * @param agenda what is to be run
   * @param before books of which nothing is taken over if they are of another experiment, or of a
   *     run that diverged
   */
  public Ledger(Agenda agenda, Ledger before) {
    this(agenda);
    if (before.divergedTrial == Integer.MAX_VALUE
        && agenda.experiment().hasMoreSeedsThan(before.agenda.experiment())) {
      for (int trial = 0; trial < before.settled; trial++) {
        int units = before.done[trial];
        Measurements known =
            before.results.trial(agenda.value(trial), agenda.seed(trial)).orElseThrow();
        taken++;
        note(new Report(trial, units, units, Report.CONVERGENT, known));
      }
    }
  }

  /** The trials there are. */
  public Agenda agenda() {
    return agenda;
  }

  /** The next trial that nobody has taken, if there is one: from now on it is taken. */
  public OptionalInt take() {
    return taken < agenda.trials() ? OptionalInt.of(taken++) : OptionalInt.empty();
  }

  /** How many trials were taken: also the number of the next. */
  public int taken() {
    return taken;
  }

  /** How many trials nobody has taken. */
  public int untaken() {
    return agenda.trials() - taken;
  }

  /**
   * Notes what is known of a trial that was taken, replacing what was known.
   *
   * @throws IllegalArgumentException if the trial was not taken, or is finished already
   */
  public void note(Report report) {
    int trial = report.trial();
    if (trial < 0 || trial >= taken || isFinished(trial)) {
      throw new IllegalArgumentException("nobody works on trial " + trial);
    }
    results.put(agenda.value(trial), agenda.seed(trial), report.measurements());
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
    // The first in the order of the agenda, not in time: it must not depend on the schedule.
    if (report.diverged() && report.trial() < divergedTrial) {
      divergedTrial = report.trial();
      divergedAt = report.divergedAt();
    }
    while (settled < taken && isFinished(settled)) {
      flopsSettled += agenda.flops(settled);
      settled++;
    }
    unfinished--;
    if (unfinished == 0) {
      String receipt = Receipt.of(results);
      outcome =
          divergedTrial < agenda.trials()
              ? new Outcome.Diverged(divergedAt, receipt)
              : new Outcome.Finished(receipt);
    }
  }

  /** How far each trial is, as {@link Moment} describes it. */
  public String moment() {
    return Moment.text(done, share);
  }

  /** The share of the work that is done, from 0 to 1. */
  public double progress() {
    if (unfinished == 0) {
      return 1;
    }
    double flops = flopsSettled;
    for (int trial = settled; trial < taken; trial++) {
      flops += share[trial] * agenda.flops(trial);
    }
    return flops / agenda.flops();
  }

  /** What is known so far. */
  public Results results() {
    return results;
  }

  /** The picture of what is known so far. */
  public Figure figure() {
    return agenda.experiment().study().figure(results);
  }

  /** How the run stands. */
  public Outcome outcome() {
    return outcome;
  }
}
