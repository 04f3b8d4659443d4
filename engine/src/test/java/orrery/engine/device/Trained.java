package orrery.engine.device;

import static org.assertj.core.api.Assertions.assertThat;

import orrery.engine.kernel.Buffer;
import orrery.engine.math.RandomStream;
import orrery.engine.plan.InitialValue;
import orrery.engine.plan.Initialisation;
import orrery.engine.plan.Plan;

/** Steps that the tests of this package share. */
final class Trained {
  private Trained() {}

  /** Random data and random parameters, the same for the same seed. */
  static void start(Session session, int replica, long seed) {
    Plan plan = session.plan();
    session.write(plan.inputs(), replica, normals(plan.inputs().size(), seed, 1));
    session.write(plan.targets(), replica, normals(plan.targets().size(), seed, 2));
    for (InitialValue initial :
        Initialisation.he().initialValues(plan, new RandomStream(seed, 3))) {
      session.write(initial.buffer(), replica, initial.values());
    }
    session.seed(replica, seed);
  }

  static float[] normals(int size, long seed, int stream) {
    RandomStream random = new RandomStream(seed, stream);
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.normal(i);
    }
    return values;
  }

  static float[] read(Session session, Buffer buffer, int replica) {
    float[] values = new float[buffer.size()];
    session.read(buffer, replica, values);
    return values;
  }

  /**
   * Asserts that every difference is at most {@code tolerance} times the largest entry expected.
   */
  static void assertClose(String what, float[] actual, float[] expected, double tolerance) {
    assertThat(actual).as(what).hasSameSizeAs(expected);
    double largest = 0;
    double difference = 0;
    for (int i = 0; i < expected.length; i++) {
      largest = Math.max(largest, Math.abs(expected[i]));
      difference = Math.max(difference, Math.abs(actual[i] - (double) expected[i]));
    }
    assertThat(difference / largest).as(what).isLessThanOrEqualTo(tolerance);
  }
}
