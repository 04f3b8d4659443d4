package orrery.webdemo.simd;

import orrery.engine.device.KernelSession;
import orrery.engine.device.Memory;
import orrery.engine.device.StepState;
import orrery.engine.math.Decimal;
import orrery.engine.plan.Plan;

/** One block of linear memory for all replicas of a session: scratch memory, then one by one. */
final class Replicas implements KernelSession.Maker {
  /** A cache line. */
  private static final int ALIGNMENT = 64;

  private final SimdKernels kernels;
  private final LinearMemory memory;
  private final long scratchBytes;
  private final long replicaBytes;
  private final int replicas;
  private int block;
  private int made;

  Replicas(SimdKernels kernels, LinearMemory memory, Plan plan, int replicas) {
    this.kernels = kernels;
    this.memory = memory;
    this.replicas = replicas;
    this.scratchBytes = aligned(Scratch.bytes(plan));
    this.replicaBytes = aligned(plan.bytes());
  }

  private static long aligned(long bytes) {
    return (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  /** The session has checked its limits before it asks for the first one. */
  @Override
  public Memory make(StepState step) {
    if (made == 0) {
      block = allocate();
    }
    int scratch = (int) aligned(block);
    int start = scratch + (int) (scratchBytes + made * replicaBytes);
    made++;
    return new SimdMemory(kernels, this, step, start, scratch);
  }

  private int allocate() {
    long bytes = ALIGNMENT + scratchBytes + replicas * replicaBytes + Scratch.MARGIN;
    int taken = bytes > Integer.MAX_VALUE ? 0 : memory.allocate((int) bytes);
    if (taken == 0) {
      throw new IllegalStateException(
          "there is no memory for " + Decimal.text((double) bytes) + " bytes");
    }
    return taken;
  }

  LinearMemory memory() {
    return memory;
  }

  /** Releases the block, once. */
  void release() {
    if (block != 0) {
      memory.release(block);
      block = 0;
    }
  }
}
