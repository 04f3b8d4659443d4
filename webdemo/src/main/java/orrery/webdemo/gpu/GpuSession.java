package orrery.webdemo.gpu;

import java.util.Arrays;
import java.util.OptionalInt;
import orrery.engine.device.Session;
import orrery.engine.device.SessionRules;
import orrery.engine.kernel.Buffer;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Schedule;

/**
 * A plan on the GPU, as its callers see it.
 *
 * <p>A lost GPU is requested again, once: training goes back to the last checkpoint and is repeated
 * from there.
 */
final class GpuSession implements Session {
  private static final int NONE = -1;

  private final Plan plan;
  private final SessionRules rules;
  private final Arena arena;
  private final Downloads downloads;
  private final int[] diverged;
  private boolean evaluated;
  private boolean restored;
  private int step;
  private int looked;

  GpuSession(GpuHost host, Plan plan, int replicas) {
    this.plan = plan;
    this.rules = new SessionRules(plan, replicas);
    this.arena = new Arena(host, plan, replicas);
    this.downloads = new Downloads(arena);
    this.diverged = new int[replicas];
    Arrays.fill(diverged, NONE);
  }

  @Override
  public Plan plan() {
    return plan;
  }

  @Override
  public int replicas() {
    return diverged.length;
  }

  @Override
  public int step() {
    return step;
  }

  @Override
  public void seed(int replica, long seed) {
    rules.requireReplica(replica);
    arena.steps().seed(replica, seed);
  }

  @Override
  public void schedule(int replica, Schedule schedule) {
    rules.requireReplica(replica);
    arena.steps().schedule(replica, schedule);
  }

  @Override
  public void write(Buffer buffer, int replica, float[] values) {
    rules.require(buffer, replica, values.length);
    guarded(arena::checkpointStep);
    arena.write(buffer, replica, values);
    downloads.forget();
  }

  @Override
  public void read(Buffer buffer, int replica, float[] into) {
    rules.require(buffer, replica, into.length);
    guarded(() -> downloads.read(buffer, replica, into));
  }

  @Override
  public int run(int steps) {
    int first = step;
    int end = first + Math.min(Math.max(steps, 0), plan.steps() - first);
    if (end > first) {
      evaluated = false;
      downloads.forget();
      guarded(() -> arena.train(end));
      step = end;
    }
    return end - first;
  }

  @Override
  public void forward() {
    evaluated = true;
    downloads.forget();
    arena.forward();
  }

  @Override
  public OptionalInt diverged(int replica) {
    rules.requireReplica(replica);
    if (looked < step) {
      guarded(this::findDivergence);
    }
    return diverged[replica] == NONE ? OptionalInt.empty() : OptionalInt.of(diverged[replica]);
  }

  /** Finds divergences on the host, since a GPU may omit comparisons with NaN. */
  private void findDivergence() {
    int count = step - looked;
    float[] losses = arena.readAll(plan.losses().offset() + looked, count);
    for (int i = 0; i < diverged.length; i++) {
      for (int t = 0; t < count && diverged[i] == NONE; t++) {
        if (!Float.isFinite(losses[i * count + t])) {
          diverged[i] = looked + t;
        }
      }
    }
    looked = step;
  }

  /** Does work, again on another GPU if this one is lost meanwhile. */
  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (DeviceLost loss) {
      restore(loss);
      work.run();
    }
  }

  private void restore(DeviceLost loss) {
    if (restored) {
      throw loss;
    }
    restored = true;
    arena.restore();
    arena.train(step);
    if (evaluated) {
      arena.forward();
    }
  }

  @Override
  public void close() {
    arena.close();
  }
}
