package orrery.webdemo.gpu;

import java.util.Arrays;
import java.util.OptionalInt;
import orrery.engine.device.Session;
import orrery.engine.plan.Buffer;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Schedule;

/** A plan on the GPU: all replicas in one arena, and one dispatch for all of them. */
final class GpuSession implements Session {
  private static final int NONE = -1;

  /** Replicas start at multiples of this many floats. */
  private static final int ALIGNMENT = 64;

  private final GpuHost host;
  private final Plan plan;
  private final int replicas;
  private final int stride;
  private final Requirements requirements;
  private final StepRecords records;
  private final Program training;
  private final Program forward;
  private final int session;
  private final int[] diverged;
  private int step;
  private int record;
  private int looked;

  GpuSession(GpuHost host, Plan plan, int replicas) {
    this.host = host;
    this.plan = plan;
    this.replicas = replicas;
    this.requirements = new Requirements(plan, replicas);
    this.stride = stride(plan);
    Compilation compilation = new Compilation();
    this.training = compilation.program(plan.training());
    this.forward = compilation.program(plan.forward());
    long bytes = (long) stride * replicas * Float.BYTES;
    requirements.requireOnGpu(bytes, host.mostBytes(), training, forward);
    this.records = new StepRecords(plan, compilation.draught(), replicas, stride);
    this.diverged = new int[replicas];
    Arrays.fill(diverged, NONE);
    this.session =
        host.open(
            new GpuHost.Layout(
                stride * replicas,
                replicas,
                compilation.calls().words(),
                compilation.pieces().words(),
                records.capacity(),
                records.wordCapacity(),
                training,
                forward));
    describe(0, 1);
  }

  private static int stride(Plan plan) {
    int floats = (int) (plan.bytes() / Float.BYTES);
    return (floats + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  @Override
  public Plan plan() {
    return plan;
  }

  @Override
  public int replicas() {
    return replicas;
  }

  @Override
  public int step() {
    return step;
  }

  @Override
  public void seed(int replica, long seed) {
    requirements.requireReplica(replica);
    records.seed(replica, seed);
  }

  @Override
  public void schedule(int replica, Schedule schedule) {
    requirements.requireReplica(replica);
    records.schedule(replica, schedule);
  }

  @Override
  public void write(Buffer buffer, int replica, float[] values) {
    requirements.require(buffer, replica, values.length);
    host.write(session, offset(buffer, replica), values);
  }

  @Override
  public void read(Buffer buffer, int replica, float[] into) {
    requirements.require(buffer, replica, into.length);
    host.read(session, offset(buffer, replica), 0, into.length, into);
  }

  private int offset(Buffer buffer, int replica) {
    return replica * stride + buffer.offset();
  }

  @Override
  public int run(int steps) {
    int first = step;
    int end = first + Math.min(Math.max(steps, 0), plan.steps() - first);
    while (step < end) {
      int count = Math.min(records.capacity(), end - step);
      describe(step, count);
      host.submit(session, 0, 0, count * training.size(), 0);
      host.finish(session);
      record = count - 1;
      step += count;
    }
    return end - first;
  }

  private void describe(int from, int count) {
    records.describe(from, count);
    host.steps(session, records.records(), records.words());
  }

  @Override
  public void forward() {
    host.submit(session, 1, 0, forward.size(), record);
  }

  @Override
  public OptionalInt diverged(int replica) {
    requirements.requireReplica(replica);
    if (looked < step) {
      findDivergence();
    }
    return diverged[replica] == NONE ? OptionalInt.empty() : OptionalInt.of(diverged[replica]);
  }

  private void findDivergence() {
    int count = step - looked;
    float[] losses = new float[count * replicas];
    host.read(session, plan.losses().offset() + looked, stride, count, losses);
    for (int i = 0; i < replicas; i++) {
      for (int t = 0; t < count && diverged[i] == NONE; t++) {
        if (!Float.isFinite(losses[i * count + t])) {
          diverged[i] = looked + t;
        }
      }
    }
    looked = step;
  }

  @Override
  public void close() {
    host.close(session);
  }
}
