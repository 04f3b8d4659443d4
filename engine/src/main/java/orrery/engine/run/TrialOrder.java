package orrery.engine.run;

import orrery.engine.plan.Plan;
import orrery.engine.spec.Settings;
import orrery.engine.study.Experiment;
import orrery.engine.study.Sweep;
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
 * <p>The first seed goes through the sweep from coarse to fine, at each value through all arms, so
 * that whole curves are seen at once and then sharpen; the other seeds follow.
 */
public final class TrialOrder {
  private final Experiment experiment;
  private final int[] order;
  private final int arms;
  private final double[] flops;
  private final long[] bytes;
  private final double allFlops;

  /** Orders the trials of an experiment that its parser has accepted. */
  public TrialOrder(Experiment experiment) {
    this.experiment = experiment;
    this.order = CoarseToFine.order(experiment.sweep().values().length);
    this.arms = experiment.arms().values().length;
    this.flops = new double[order.length * arms];
    this.bytes = new long[flops.length];
    double sum = 0;
    for (int point = 0; point < flops.length; point++) {
      flops[point] = experiment.study().flops(settings(point));
      bytes[point] = experiment.study().bytes(settings(point));
      sum += flops[point];
    }
    this.allFlops = sum * experiment.seeds();
  }

  /** The experiment to run. */
  public Experiment experiment() {
    return experiment;
  }

  /** The number of trials. */
  public int trials() {
    return flops.length * experiment.seeds();
  }

  /** Names a trial for messages, such as {@code features = 40, seed 3}. */
  public String name(int trial) {
    String seed = "seed " + (experiment.seed() + seed(trial));
    return set(experiment.arms(), trial) + set(experiment.sweep(), trial) + seed;
  }

  private String set(Sweep sweep, int trial) {
    String name = sweep.parameter();
    return name.isEmpty() ? "" : name + " = " + settings(trial).text(name) + ", ";
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
    return bytes[trial % bytes.length];
  }

  /** The approximate number of floating-point operations of a trial. */
  public double flops(int trial) {
    return flops[trial % flops.length];
  }

  /** The approximate number of operations of all trials. */
  public double flops() {
    return allFlops;
  }

  /** The index of the trial's value in the sweep. */
  int value(int trial) {
    return order[trial % flops.length / arms];
  }

  /** The index of the trial's arm. */
  int arm(int trial) {
    return trial % arms;
  }

  /** The index of the trial's seed among those of the experiment, from 0. */
  int seed(int trial) {
    return trial / flops.length;
  }

  Trial start(int trial) {
    return experiment.study().start(settings(trial), experiment.seed() + seed(trial));
  }

  /** The settings of a trial: of the first seed, where there are several. */
  private Settings settings(int trial) {
    return experiment.at(arm(trial), value(trial));
  }
}
