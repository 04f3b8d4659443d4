package orrery.engine.device;

import orrery.engine.plan.Plan;

/**
 * A device that executes plans.
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
  /** The description of the device. */
  DeviceInfo info();

  /**
   * Allocates everything a plan needs, all zeros, before its first step.
   *
   * @param plan the plan to execute
   * @param replicas the number of copies, at least 1: of the same plan, with numbers of their own
   * @throws IllegalArgumentException if there is no replica, or they need more than {@link
   *     Plan#MAX_BYTES} together
   */
  Session open(Plan plan, int replicas);
}
