package orrery.engine.plan;

import orrery.engine.math.Elementary;

/**
 * The learning rate at each step.
 *
 * <pre>{@code
 * new Schedule.Cosine(0.01).rate(0, 4000)                         // 0.01
 * new Schedule.Cosine(0.01).rate(2000, 4000)                      // 0.005
 * new Schedule.WarmUp(100, new Schedule.Cosine(0.01)).rate(49, 4000)   // 0.005
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
   * A rate that is multiplied by a factor again and again.
   *
   * @param first the learning rate of the first steps
   * @param factor of each drop
   * @param every how many steps lie between two drops, at least 1
   */
  record Step(double first, double factor, int every) implements Schedule {
    /**
     * Checks the interval.
     *
     * @throws IllegalArgumentException if {@code every} is below 1
     */
    public Step {
      if (every < 1) {
        throw new IllegalArgumentException("a rate drops after 1 step or more, not " + every);
      }
    }

    @Override
    public double rate(int step, int steps) {
      double rate = first;
      double power = factor;
      for (int drops = step / every; drops > 0; drops >>= 1) { // by squaring: no power function
        rate = (drops & 1) == 1 ? rate * power : rate;
        power *= power;
      }
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

  /**
   * A straight rise to the first rate of another schedule, which then takes the steps that are left
   * (Goyal and others, 2017, section 2.2).
   *
   * @param steps how many steps the rise has, at least 1
   * @param then what follows
   */
  record WarmUp(int steps, Schedule then) implements Schedule {
    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException if the rise has no step
     */
    public WarmUp {
      if (steps < 1) {
        throw new IllegalArgumentException("a warm-up has 1 step or more, not " + steps);
      }
    }

    @Override
    public double rate(int step, int all) {
      int left = Math.max(1, all - steps);
      return step < steps ? then.rate(0, left) * (step + 1) / steps : then.rate(step - steps, left);
    }
  }
}
