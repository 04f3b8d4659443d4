package orrery.webdemo.gpu;

import orrery.engine.kernel.Buffer;
import orrery.engine.plan.Plan;

/** The replicas of a plan on the GPU, one after the other, and what trains them. */
final class Arena {
  private static final int TRAINING = 0;
  private static final int FORWARD = 1;

  /** Replicas start at multiples of this many floats. */
  private static final int ALIGNMENT = 64;

  /** Milliseconds of training that a lost GPU costs at most. */
  private static final double BETWEEN_CHECKPOINTS = 1000;

  private final GpuHost host;
  private final int replicas;
  private final int stride;
  private final StepRecords steps;
  private final Program training;
  private final Program forward;
  private final SubmissionPacer pacer;
  private final int session;
  private int reached;
  private int checkpoint;
  private double checkpointedAt;
  private int record;
  private int submitted;
  private double submittedAt;

  Arena(GpuHost host, Plan plan, int replicas) {
    this.host = host;
    this.replicas = replicas;
    this.stride = aligned(plan.bytes() / Float.BYTES);
    Compilation compilation = new Compilation();
    this.training = compilation.program(plan.training());
    this.forward = compilation.program(plan.forward());
    long bytes = (long) stride * replicas * Float.BYTES;
    GpuLimits.require(replicas, bytes, host.maxBytes(), training, forward);
    this.steps = new StepRecords(plan, compilation.stepInputs(), replicas, stride);
    this.pacer = new SubmissionPacer(training.size(), (double) plan.flopsPerStep() * replicas);
    this.session =
        host.open(
            new GpuHost.Layout(
                stride * replicas,
                replicas,
                compilation.calls().words(),
                compilation.chunks().words(),
                steps.capacity(),
                steps.wordCapacity(),
                training,
                forward));
    this.checkpointedAt = host.now();
    describe(0, 1);
  }

  private static int aligned(long floats) {
    return (int) ((floats + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
  }

  /** The inputs of the steps. */
  StepRecords steps() {
    return steps;
  }

  int replicas() {
    return replicas;
  }

  void write(Buffer buffer, int replica, float[] values) {
    host.write(session, replica * stride + buffer.offset(), values);
  }

  void read(Buffer buffer, int replica, float[] into) {
    host.read(session, replica * stride + buffer.offset(), stride, into.length, into);
    measure();
  }

  /** Reads the same range of every replica, one after the other. */
  float[] readAll(int offset, int count) {
    float[] all = new float[count * replicas];
    host.read(session, offset, stride, count, all);
    measure();
    return all;
  }

  /** Trains up to a step. */
  void train(int end) {
    while (reached < end) {
      int count = Math.min(steps.capacity(), end - reached);
      settle();
      describe(reached, count);
      submit(count * training.size());
      record = count - 1;
      reached += count;
      if (host.now() - checkpointedAt > BETWEEN_CHECKPOINTS) {
        checkpoint();
      }
    }
  }

  private void describe(int first, int count) {
    steps.describe(first, count);
    host.steps(session, steps.records(), steps.words());
  }

  private void submit(int total) {
    for (int from = 0; from < total; from += submitted) {
      settle();
      int count = Math.min(pacer.dispatches(), total - from);
      submittedAt = host.now();
      host.submit(session, TRAINING, from, from + count, 0);
      submitted = count;
    }
  }

  /** Waits for the last submission: two are never in flight. */
  private void settle() {
    if (submitted > 0) {
      host.finish(session);
      measure();
    }
  }

  private void measure() {
    if (submitted > 0) {
      pacer.took(submitted, host.now() - submittedAt);
      submitted = 0;
    }
  }

  /** Runs a forward pass with the current parameters. */
  void forward() {
    host.submit(session, FORWARD, 0, forward.size(), record);
  }

  /** Makes a checkpoint of the current step, unless there is one. */
  void checkpointStep() {
    if (checkpoint != reached) {
      checkpoint();
    }
  }

  private void checkpoint() {
    host.checkpoint(session);
    measure();
    checkpoint = reached;
    checkpointedAt = host.now();
  }

  /** Restores the last checkpoint on another GPU. */
  void restore() {
    submitted = 0;
    host.restore(session);
    reached = checkpoint;
    record = 0;
    describe(reached, 1);
  }

  void close() {
    host.close(session);
  }
}
