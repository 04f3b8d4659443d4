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

  /** The agenda of an experiment that its parser has accepted. */
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

  /** What is to be run. */
  public Experiment experiment() {
    return experiment;
  }

  /** How many trials there are. */
  public int trials() {
    return order.length * experiment.seeds();
  }

  /** What a message calls a trial, such as {@code features = 40, seed 3}. */
  public String name(int trial) {
    String seed = "seed " + (experiment.seed() + seed(trial));
    String swept = experiment.sweep().parameter();
    return swept.isEmpty()
        ? seed
        : swept + " = " + experiment.at(value(trial)).text(swept) + ", " + seed;
  }

  /**
   * How many workers can be of use: no more than wanted, than there are trials, and than can hold
   * the largest trial in {@link Plan#MAX_BYTES} together. At least 1.
   */
  public int workers(int wanted) {
    long largest = 1;
    for (long each : bytes) {
      largest = Math.max(largest, each);
    }
    long room = Math.min(Plan.MAX_BYTES / largest, trials());
    return (int) Math.max(1, Math.min(wanted, room));
  }

  /** About how many bytes a trial holds while it is under way. */
  public long bytes(int trial) {
    return bytes[value(trial)];
  }

  /** About how many floating-point operations a trial takes. */
  double flops(int trial) {
    return flops[value(trial)];
  }

  /** About how many the whole takes. */
  double flops() {
    return allFlops;
  }

  /** The index of the trial's value in the sweep. */
  int value(int trial) {
    return order[trial % order.length];
  }

  /** Which of the experiment's seeds the trial has, from 0. */
  int seed(int trial) {
    return trial / order.length;
  }

  Trial start(int trial) {
    return experiment.study().start(experiment.at(value(trial)), experiment.seed() + seed(trial));
  }
}
