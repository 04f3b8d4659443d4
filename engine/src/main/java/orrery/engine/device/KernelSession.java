package orrery.engine.device;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Kernel;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Schedule;
import orrery.engine.plan.StepSampler;
import orrery.engine.plan.StepScalars;

/**
 * A session that executes a plan call by call, on a {@link Memory} for each replica. Nothing is
 * allocated while it trains.
 *
 * <pre>{@code
 * public Session open(Plan plan, int replicas) {
 *   return new KernelSession(plan, replicas, step -> new CpuMemory(plan, step));
 * }
 * }</pre>
 */
public final class KernelSession implements Session {
  private static final int NONE = -1;

  private final Plan plan;
  private final SessionRules rules;
  private final Memory[] replicas;
  private final StepScalars[] scalars;
  private final StepSampler[] samplers;
  private final int[] diverged;
  private Buffer losses;
  private int step;

  /**
   * Allocates the memories.
   *
   * @param plan the plan to execute
   * @param replicas the number of copies
   * @param memory makes the memory of one of them, all zeros
   * @throws IllegalArgumentException if there is no replica, or they need more than {@link
   *     Plan#MAX_BYTES} together
   */
  public KernelSession(Plan plan, int replicas, Maker memory) {
    this.rules = new SessionRules(plan, replicas);
    this.plan = plan;
    this.replicas = new Memory[replicas];
    this.scalars = new StepScalars[replicas];
    this.samplers = new StepSampler[replicas];
    this.diverged = new int[replicas];
    Arrays.fill(diverged, NONE);
    for (int i = 0; i < replicas; i++) {
      this.scalars[i] = new StepScalars(plan);
      this.samplers[i] = new StepSampler(plan);
      this.replicas[i] = memory.make(new StepState(scalars[i], samplers[i]));
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
  public void seed(int replica, long seed) {
    rules.requireReplica(replica);
    samplers[replica].seed(seed);
  }

  @Override
  public void schedule(int replica, Schedule schedule) {
    rules.requireReplica(replica);
    scalars[replica].follow(schedule);
  }

  @Override
  public void write(Buffer buffer, int replica, float[] values) {
    rules.require(buffer, replica, values.length);
    replicas[replica].write(buffer, values);
  }

  @Override
  public void read(Buffer buffer, int replica, float[] into) {
    rules.require(buffer, replica, into.length);
    replicas[replica].read(buffer, into);
  }

  @Override
  public int run(int steps) {
    int first = step;
    int end = first + Math.min(Math.max(steps, 0), plan.steps() - first);
    while (step < end) {
      for (int i = 0; i < replicas.length; i++) {
        scalars[i].advance();
        samplers[i].advance(step);
      }
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
    for (Memory replica : replicas) {
      for (int i = 0; i < kernels.size(); i++) { // by index, since an iterator would be allocated
        kernels.get(i).accept(replica);
      }
    }
  }

  private void findDivergence(int first) {
    losses = losses == null ? plan.losses() : losses; // once: a search makes an iterator
    for (int i = 0; i < replicas.length; i++) {
      for (int t = first; t < step && diverged[i] == NONE; t++) {
        if (!(Math.abs(replicas[i].at(losses, t)) <= Float.MAX_VALUE)) {
          diverged[i] = t;
        }
      }
    }
  }

  @Override
  public OptionalInt diverged(int replica) {
    rules.requireReplica(replica);
    return diverged[replica] == NONE ? OptionalInt.empty() : OptionalInt.of(diverged[replica]);
  }

  @Override
  public void close() {
    for (Memory replica : replicas) {
      replica.close();
    }
  }

  /** Makes the memory of one replica, all zeros. */
  public interface Maker {
    /** Makes the memory of a replica whose steps are described by {@code step}. */
    Memory make(StepState step);
  }
}
