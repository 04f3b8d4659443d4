package orrery.engine.device;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import orrery.engine.plan.Buffer;
import orrery.engine.plan.Kernel;
import orrery.engine.plan.Plan;
import orrery.engine.plan.StepScalars;

/** One array for each buffer of each replica; nothing is allocated while it trains. */
final class CpuSession implements Session {
  private static final int NONE = -1;

  private final Plan plan;
  private final StepScalars scalars;
  private final CpuKernels[] replicas;
  private final int[] diverged;
  private int step;

  CpuSession(Plan plan, int replicas) {
    this.plan = plan;
    this.scalars = new StepScalars(plan);
    this.replicas = new CpuKernels[replicas];
    this.diverged = new int[replicas];
    Arrays.fill(diverged, NONE);
    for (int i = 0; i < replicas; i++) {
      this.replicas[i] = new CpuKernels(plan, scalars);
    }
  }

  @Override
  public Plan plan() {
    return plan;
  }

  @Override
  public int replicas() {
    return replicas.length;
  }

  @Override
  public int step() {
    return step;
  }

  @Override
  public void write(Buffer buffer, int replica, float[] values) {
    float[] memory = memory(buffer, replica, values.length);
    System.arraycopy(values, 0, memory, 0, memory.length);
  }

  @Override
  public void read(Buffer buffer, int replica, float[] into) {
    float[] memory = memory(buffer, replica, into.length);
    System.arraycopy(memory, 0, into, 0, memory.length);
  }

  private float[] memory(Buffer buffer, int replica, int length) {
    requireReplica(replica);
    List<Buffer> buffers = plan.buffers();
    boolean ours = buffer.index() < buffers.size() && buffer.equals(buffers.get(buffer.index()));
    if (!ours) {
      throw new IllegalArgumentException("the plan has no such buffer: " + buffer);
    }
    if (length != buffer.size()) {
      throw new IllegalArgumentException(
          buffer.name() + " holds " + buffer.size() + " numbers, not " + length);
    }
    return replicas[replica].memory(buffer);
  }

  private void requireReplica(int replica) {
    if (replica < 0 || replica >= replicas.length) {
      throw new IllegalArgumentException(
          "replica " + replica + " is not one of the " + replicas.length);
    }
  }

  @Override
  public int run(int steps) {
    int first = step;
    int end = first + Math.min(Math.max(steps, 0), plan.steps() - first);
    while (step < end) {
      scalars.advance();
      execute(plan.training());
      step++;
    }
    findDivergence(first);
    return end - first;
  }

  @Override
  public void forward() {
    execute(plan.forward());
  }

  private void execute(List<Kernel> kernels) {
    for (CpuKernels replica : replicas) {
      for (int i = 0; i < kernels.size(); i++) { // by index, since an iterator would be allocated
        kernels.get(i).on(replica);
      }
    }
  }

  private void findDivergence(int first) {
    for (int i = 0; i < replicas.length; i++) {
      float[] losses = replicas[i].memory(plan.losses());
      for (int t = first; t < step && diverged[i] == NONE; t++) {
        if (!(Math.abs(losses[t]) <= Float.MAX_VALUE)) {
          diverged[i] = t;
        }
      }
    }
  }

  @Override
  public OptionalInt diverged(int replica) {
    requireReplica(replica);
    return diverged[replica] == NONE ? OptionalInt.empty() : OptionalInt.of(diverged[replica]);
  }

  @Override
  public void close() {}
}
