package orrery.webdemo.gpu;

import java.util.List;
import orrery.engine.plan.Buffer;
import orrery.engine.plan.LimitExceeded;
import orrery.engine.plan.Plan;

/** What every session refuses, in the words of the reference; and what a GPU does besides. */
final class Requirements {
  private final Plan plan;
  private final int replicas;

  /**
   * Checks how much a session needs.
   *
   * @throws IllegalArgumentException if there is no replica, or they need too much
   */
  Requirements(Plan plan, int replicas) {
    this.plan = plan;
    this.replicas = replicas;
    if (replicas < 1) {
      throw new IllegalArgumentException("a session needs at least one replica, not " + replicas);
    }
    long bytes = Math.multiplyExact(plan.bytes(), (long) replicas);
    if (bytes > Plan.MAX_BYTES) {
      throw new LimitExceeded(replicas + " replicas need", bytes, "bytes", Plan.MAX_BYTES);
    }
  }

  /** Checks what this GPU can be asked for: bytes of an arena, and workgroups in a direction. */
  void requireOnGpu(long bytes, long most, Program... programs) {
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
    if (groups > Dispatch.MOST_GROUPS) {
      throw new LimitExceeded(
          what + " on this GPU needs", groups, "workgroups", Dispatch.MOST_GROUPS);
    }
  }

  /** Checks what is to be written or read. */
  void require(Buffer buffer, int replica, int length) {
    requireReplica(replica);
    List<Buffer> buffers = plan.buffers();
    boolean ours = buffer.index() < buffers.size() && buffer.equals(buffers.get(buffer.index()));
    if (!ours) {
      throw new IllegalArgumentException(
          buffer.name() + " is not buffer " + buffer.index() + " of the plan");
    }
    buffer.requireLength(length);
  }

  /** Checks the number of a replica. */
  void requireReplica(int replica) {
    if (replica < 0 || replica >= replicas) {
      throw new IllegalArgumentException("replica " + replica + " is not one of the " + replicas);
    }
  }
}
