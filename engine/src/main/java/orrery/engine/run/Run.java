package orrery.engine.run;

import java.util.OptionalInt;
import orrery.engine.device.Device;
import orrery.engine.figure.Figure;
import orrery.engine.study.Experiment;
import orrery.engine.study.Results;

/**
 * The execution of an experiment: one trial for each value of the sweep and each seed, in units of
 * bounded work.
 *
 * <pre>{@code
 * Run run = new Run(Experiment.of(study), new CpuDevice());
 * while (run.advance()) {
 *   if (someoneIsLooking()) draw(run.figure());
 * }
 * run.outcome();
 * }</pre>
 *
 * <p>The first seed goes through the sweep from coarse to fine, so that the whole curve is seen at
 * once and then sharpens; the other seeds follow. No result depends on this order.
 */
public final class Run {
  private final Experiment experiment;
  private final Device device;
  private final Results results;
  private final int[] order;
  private final double flops;
  private Work work;
  private int trials;
  private int ticks;
  private double flopsDone;
  private int divergedAt = -1;
  private Outcome outcome = new Outcome.Running();

  /** Prepares a run. Nothing is computed yet. */
  public Run(Experiment experiment, Device device) {
    this.experiment = experiment;
    this.device = device;
    this.results = new Results(experiment);
    this.order = CoarseToFine.order(experiment.sweep().values().length);
    this.flops = experiment.flops();
  }

  /** Does one unit of work, and says whether there is more. */
  public boolean advance() {
    if (!(outcome instanceof Outcome.Running)) {
      return false;
    }
    int value = order[trials % order.length];
    int seed = trials / order.length;
    if (work == null) {
      work =
          Work.on(device, experiment.study().start(experiment.at(value), experiment.seed() + seed));
    }
    work.advance();
    ticks++;
    results.put(value, seed, work.trial().measurements());
    if (work.finished()) {
      finishTrial(value);
    }
    return outcome instanceof Outcome.Running;
  }

  private void finishTrial(int value) {
    OptionalInt lost = work.diverged();
    if (lost.isPresent() && divergedAt < 0) {
      divergedAt = lost.getAsInt();
    }
    work.close();
    work = null;
    flopsDone += experiment.study().flops(experiment.at(value));
    trials++;
    if (trials == order.length * experiment.seeds()) {
      String receipt = Receipt.of(results);
      outcome =
          divergedAt >= 0
              ? new Outcome.Diverged(divergedAt, receipt)
              : new Outcome.Finished(receipt);
    }
  }

  /** Runs to the end. */
  public Outcome finish() {
    boolean more = true;
    while (more) {
      more = advance();
    }
    return outcome;
  }

  /** How many units have been done: the name of the state that a frame shows. */
  public int ticks() {
    return ticks;
  }

  /** The share of the work that is done, from 0 to 1. */
  public double progress() {
    if (!(outcome instanceof Outcome.Running)) {
      return 1;
    }
    double current =
        work == null
            ? 0
            : work.share() * experiment.study().flops(experiment.at(order[trials % order.length]));
    return (flopsDone + current) / flops;
  }

  /** What is known so far. */
  public Results results() {
    return results;
  }

  /** The picture of what is known so far. */
  public Figure figure() {
    return experiment.study().figure(results);
  }

  /** How the run stands. */
  public Outcome outcome() {
    return outcome;
  }

  /** Gives back what the trial under way holds. The run must not be advanced after that. */
  public void close() {
    if (work != null) {
      work.close();
      work = null;
    }
  }
}
