package orrery.engine.plan;

import orrery.engine.math.Elementary;

/**
 * The learning rate at each step.
 *
 * <pre>{@code
 * new Schedule.Cosine(0.01).rate(0, 4000)      // 0.01
 * new Schedule.Cosine(0.01).rate(2000, 4000)   // 0.005
 * }</pre>
 */
public sealed interface Schedule {
  /**
   * The learning rate of a step.
   *
   * @param step number of steps done before this one, from 0
   * @param steps number of steps in all
   */
  double rate(int step, int steps);

  /**
   * The same rate at every step.
   *
   * @param rate the learning rate
   */
  record Constant(double rate) implements Schedule {
    @Override
    public double rate(int step, int steps) {
      return rate;
    }
  }

  /**
   * From the peak to zero along half a cosine (Loshchilov and Hutter, 2017, equation 5, without
   * restarts).
   *
   * @param peak the learning rate of the first step
   */
  record Cosine(double peak) implements Schedule {
    @Override
    public double rate(int step, int steps) {
      return peak * 0.5 * (1 + Elementary.cos(Math.PI * step / steps));
    }
  }
}
