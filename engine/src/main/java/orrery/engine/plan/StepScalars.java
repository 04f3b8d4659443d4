package orrery.engine.plan;

import orrery.engine.kernel.Optimizer;

/**
 * The numbers that are the same for a whole training step of one replica: its place, its learning
 * rate and Adam's bias corrections. They are computed once a step, in float64, on the host, so that
 * every device rounds the same numbers to float32.
 *
 * <p>The powers of Adam's decays come from repeated multiplication: a power function has other last
 * digits elsewhere.
 */
public final class StepScalars {
  private final int steps;
  private final double decoupled;
  private final double beta1;
  private final double beta2;
  private Schedule schedule;
  private int step = -1;
  private double power1 = 1;
  private double power2 = 1;
  private double rate;

  /** Starts before the first step of a plan. */
  public StepScalars(Plan plan) {
    this.schedule = plan.schedule();
    this.steps = plan.steps();
    this.decoupled = plan.decay().decoupled();
    boolean adam = plan.optimizer() instanceof Optimizer.Adam;
    this.beta1 = adam ? ((Optimizer.Adam) plan.optimizer()).beta1() : 0;
    this.beta2 = adam ? ((Optimizer.Adam) plan.optimizer()).beta2() : 0;
  }

  /** Follows another schedule than the plan's from now on. */
  public void follow(Schedule other) {
    schedule = other;
  }

  /** Advances to the next step. */
  public void advance() {
    step++;
    rate = schedule.rate(step, steps);
    power1 *= beta1;
    power2 *= beta2;
  }

  /** The step, from 0; -1 before the first. */
  public int step() {
    return step;
  }

  /** The learning rate. */
  public float rate() {
    return (float) rate;
  }

  /** {@code 1 - lr decoupled}: the factor by which decoupled weight decay shrinks a parameter. */
  public float shrink() {
    return (float) (1 - rate * decoupled);
  }

  /** {@code lr / (1 - beta1^t)} with {@code t = step + 1}: the rate for Adam's uncorrected mean. */
  public float meanRate() {
    return (float) (rate / (1 - power1));
  }

  /** {@code 1 / (1 - beta2^t)} with {@code t = step + 1}: the correction of Adam's mean square. */
  public float squareCorrection() {
    return (float) (1 / (1 - power2));
  }
}
