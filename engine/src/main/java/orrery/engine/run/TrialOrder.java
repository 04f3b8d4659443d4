package orrery.engine.run;

import orrery.engine.plan.Plan;
import orrery.engine.study.Experiment;
import orrery.engine.study.Trial;

/**
 * The trials of an experiment, numbered in the order in which a run takes them. Immutable, so that
 * any number of threads may read it.
 *
 * <pre>{@code
 * TrialOrder order = new TrialOrder(experiment);
 * order.trials();    // 21 values x 10 seeds = 210
 * order.name(0);     // "features = 1000, seed 0"
 * }</pre>
 *
 * <p>The first seed goes through the sweep from coarse to fine, so that the whole curve is seen at
 * once and then sharpens; the other seeds follow.
 */
public final class TrialOrder {
  private final Experiment experiment;
  private final int[] order;
  private final double[] flops;
  private final long[] bytes;
  private final double allFlops;

  /** Orders the trials of an experiment that its parser has accepted. */
  public TrialOrder(Experiment experiment) {
    this.experiment = experiment;
    this.order = CoarseToFine.order(experiment.sweep().values().length);
    this.flops = new double[order.length];
    this.bytes = new long[order.length];
    double sum = 0;
    for (int value = 0; value < flops.length; value++) {
      flops[value] = experiment.study().flops(experiment.at(value));
      bytes[value] = experiment.study().bytes(experiment.at(value));
      sum += flops[value];
    }
    this.allFlops = sum * experiment.seeds();
  }

  /** The experiment to run. */
  public Experiment experiment() {
    return experiment;
  }

  /** The number of trials. */
  public int trials() {
    return order.length * experiment.seeds();
  }

  /** Names a trial for messages, such as {@code features = 40, seed 3}. */
  public String name(int trial) {
    String seed = "seed " + (experiment.seed() + seed(trial));
    String swept = experiment.sweep().parameter();
    return swept.isEmpty()
        ? seed
        : swept + " = " + experiment.at(value(trial)).text(swept) + ", " + seed;
  }

  /**
   * The number of useful workers: at most {@code wanted}, the number of trials, and as many as can
   * hold the largest trial within {@link Plan#MAX_BYTES} together. At least 1.
   */
  public int workers(int wanted) {
    long largest = 1;
    for (long each : bytes) {
      largest = Math.max(largest, each);
    }
    long room = Math.min(Plan.MAX_BYTES / largest, trials());
    return (int) Math.max(1, Math.min(wanted, room));
  }

  /** The approximate number of bytes that a trial in progress holds. */
  public long bytes(int trial) {
    return bytes[value(trial)];
  }

  /** The approximate number of floating-point operations of a trial. */
  public double flops(int trial) {
    return flops[value(trial)];
  }

  /** The approximate number of operations of all trials. */
  public double flops() {
    return allFlops;
  }

  /** The index of the trial's value in the sweep. */
  int value(int trial) {
    return order[trial % order.length];
  }

  /** The index of the trial's seed among those of the experiment, from 0. */
  int seed(int trial) {
    return trial / order.length;
  }

  Trial start(int trial) {
    return experiment.study().start(experiment.at(value(trial)), experiment.seed() + seed(trial));
  }
}
