package orrery.site.bench;

import java.time.Duration;

/**
 * The schedule of a measurement.
 *
 * @param warmUp the time a candidate runs before it is measured
 * @param length the approximate duration of a round
 * @param count the number of rounds, at least 1
 */
public record Rounds(Duration warmUp, Duration length, int count) {
  /**
   * The usual schedule: long enough for every compiler, short enough to find quiet moments on a
   * busy machine.
   */
  public static final Rounds STANDARD =
      new Rounds(Duration.ofSeconds(2), Duration.ofMillis(30), 20);

  /** The same with another number of rounds. */
  public Rounds withCount(int other) {
    return new Rounds(warmUp, length, other);
  }
}
