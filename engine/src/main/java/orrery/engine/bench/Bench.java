package orrery.engine.bench;

import orrery.engine.device.Device;
import orrery.engine.device.Session;
import orrery.engine.plan.Plan;

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
 * <p>Every bench starts from the same values, so that every device, and every repetition, does the
 * same work: a network that trained for long would have other numbers, some of them subnormal, with
 * which many processors are slower.
 */
public final class Bench implements AutoCloseable {
  private final Workload workload;
  private final Session session;

  private Bench(Workload workload, Session session) {
    this.workload = workload;
    this.session = session;
  }

  /** Sets a workload up with its first values. */
  public static Bench start(Workload workload, Device device) {
    Plan plan = workload.plan();
    boolean product = workload == Workload.PRODUCT;
    return new Bench(
        workload, product ? SquareProduct.open(plan, device) : TrainingStep.open(plan, device));
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
