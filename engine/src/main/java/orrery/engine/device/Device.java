package orrery.engine.device;

import orrery.engine.plan.Plan;

/**
 * Something that executes plans.
 *
 * <pre>{@code
 * try (Session session = new CpuDevice().open(plan, 1)) {
 *   session.write(plan.inputs(), 0, inputs);
 *   session.run(100);
 *   session.read(plan.losses(), 0, losses);
 * }
 * }</pre>
 */
public interface Device {
  /** What it is. */
  DeviceInfo info();

  /**
   * Allocates everything a plan needs, all zeros, before its first step.
   *
   * @param plan what to execute
   * @param replicas how many copies, at least 1: same plan, numbers of their own
   * @throws IllegalArgumentException if there is no replica, or they need more than {@link
   *     Plan#MAX_BYTES} together
   */
  Session open(Plan plan, int replicas);
}
