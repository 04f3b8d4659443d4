package orrery.engine.plan;

/**
 * The learning rate at each step.
 *
 * <pre>{@code
 * new Schedule.Constant(0.01).rate(2000, 4000)   // 0.01
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
}
