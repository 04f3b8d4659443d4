package orrery.engine.device;

import static org.assertj.core.api.Assertions.assertThat;

import orrery.engine.plan.Buffer;

/** What the tests of this package do with a session again and again. */
final class Trained {
  private Trained() {}

  static float[] read(Session session, Buffer buffer, int replica) {
    float[] values = new float[buffer.size()];
    session.read(buffer, replica, values);
    return values;
  }

  /** Every difference is at most {@code tolerance} times the largest entry expected. */
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
