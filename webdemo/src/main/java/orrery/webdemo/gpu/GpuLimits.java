package orrery.webdemo.gpu;

import orrery.engine.plan.LimitExceeded;

/** The limits of a GPU besides those of every device. */
final class GpuLimits {
  private GpuLimits() {}

  /**
   * Checks bytes of an arena, and workgroups in a direction.
   *
   * @param replicas that share the arena
   * @param bytes that they need
   * @param most what a kernel can be given
   * @throws LimitExceeded if it is too much
   */
  static void require(int replicas, long bytes, long most, Program... programs) {
    if (bytes > most) {
      throw new LimitExceeded(replicas + " replicas on this GPU need", bytes, "bytes", most);
    }
    requireGroups("replicas", replicas);
    for (Program program : programs) {
      for (Dispatch dispatch : program.dispatches()) {
        requireGroups(dispatch.shader().file(), Math.max(dispatch.x(), dispatch.y()));
      }
    }
  }

  private static void requireGroups(String what, int groups) {
    if (groups > Dispatch.MAX_GROUPS) {
      throw new LimitExceeded(
          what + " on this GPU needs", groups, "workgroups", Dispatch.MAX_GROUPS);
    }
  }
}
