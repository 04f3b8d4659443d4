package orrery.engine.device;

import java.util.List;
import orrery.engine.kernel.Buffer;
import orrery.engine.plan.LimitExceeded;
import orrery.engine.plan.Plan;

/** The calls that every session refuses, with the same messages on each device. */
public final class SessionRules {
  private final Plan plan;
  private final int replicas;

  /**
   * The rules of a session.
   *
   * @throws IllegalArgumentException if there is no replica, or they need more than {@link
   *     Plan#MAX_BYTES} together
   */
  public SessionRules(Plan plan, int replicas) {
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

  /**
   * Checks the arguments of a write or a read.
   *
   * @throws IllegalArgumentException if the length, the buffer or the replica is wrong
   */
  public void require(Buffer buffer, int replica, int length) {
    requireReplica(replica);
    List<Buffer> buffers = plan.buffers();
    boolean ours = buffer.index() < buffers.size() && buffer.equals(buffers.get(buffer.index()));
    if (!ours) {
      throw new IllegalArgumentException(
          buffer.name() + " is not buffer " + buffer.index() + " of the plan");
    }
    buffer.requireLength(length);
  }

  /**
   * Checks the number of a replica.
   *
   * @throws IllegalArgumentException if there is no such replica
   */
  public void requireReplica(int replica) {
    if (replica < 0 || replica >= replicas) {
      throw new IllegalArgumentException("replica " + replica + " is not one of the " + replicas);
    }
  }
}
