package orrery.engine.bench;

import orrery.engine.device.Device;
import orrery.engine.device.Session;
import orrery.engine.math.RandomStream;
import orrery.engine.plan.Buffer;
import orrery.engine.plan.Initialisation;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Start;

/**
 * A workload set up on a device, to be repeated.
 *
 * <pre>{@code
 * try (Bench bench = Bench.start(Workload.A, device)) {
 *   long begin = System.nanoTime();
 *   bench.run(200);
 *   double rate = Workload.A.rate((System.nanoTime() - begin) / 200.0);
 * }
 * }</pre>
 *
 * <p>Every bench starts from the same values, so that whoever is measured, and however often, does
 * the same work: a network that trained for long would have other numbers, some of them subnormal,
 * with which many processors are slower.
 */
public final class Bench implements AutoCloseable {
  private static final long SEED = 1;
  private static final int DATA = 1;
  private static final int WEIGHTS = 2;

  private final Workload workload;
  private final Session session;

  private Bench(Workload workload, Session session) {
    this.workload = workload;
    this.session = session;
  }

  /** Sets a workload up with its first values. */
  public static Bench start(Workload workload, Device device) {
    Plan plan = workload.plan();
    Bench bench = new Bench(workload, device.open(plan, 1));
    if (workload == Workload.PRODUCT) {
      bench.writeNormals(plan.buffer("left"), 0);
      bench.writeNormals(plan.buffer("right"), 1);
    } else {
      bench.writeNormals(plan.inputs(), 0);
      bench.writeTargets(plan.targets());
      for (Start start : Initialisation.he().starts(plan, new RandomStream(SEED, WEIGHTS))) {
        bench.session.write(start.buffer(), 0, start.values());
      }
    }
    return bench;
  }

  private void writeTargets(Buffer targets) {
    if (workload == Workload.A) {
      writeNormals(targets, 1);
      return;
    }
    float[] classes = new float[targets.size()];
    for (int row = 0; row < targets.rows(); row++) {
      classes[row * targets.columns() + row % targets.columns()] = 1f;
    }
    session.write(targets, 0, classes);
  }

  private void writeNormals(Buffer buffer, int which) {
    RandomStream stream = new RandomStream(SEED + which, DATA);
    float[] values = new float[buffer.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) stream.normal(i);
    }
    session.write(buffer, 0, values);
  }

  /**
   * Repeats the workload.
   *
   * @param calls how often
   * @throws IllegalArgumentException if that is more than the {@link Workload#MOST_CALLS} of a
   *     bench
   */
  public void run(int calls) {
    if (workload == Workload.PRODUCT) {
      for (int i = 0; i < calls; i++) {
        session.forward();
      }
    } else if (calls <= Workload.MOST_CALLS - session.step()) {
      session.run(calls);
    } else {
      throw new IllegalArgumentException("a bench has room for " + Workload.MOST_CALLS + " calls");
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
