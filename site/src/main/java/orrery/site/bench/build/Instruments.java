package orrery.site.bench.build;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The means of a measurement.
 *
 * @param nanoTime a clock that only goes forward
 * @param system the folder in which Linux has one for each process; other systems have none
 * @param quiet how long a server prints nothing before it is taken to be done
 * @param limit the longest that a saved article may take
 */
public record Instruments(LongSupplier nanoTime, Path system, Duration quiet, Duration limit) {
  /** The usual means. */
  public static final Instruments STANDARD =
      new Instruments(
          System::nanoTime, Path.of("/proc"), Duration.ofSeconds(2), Duration.ofMinutes(1));

  double secondsSince(long start) {
    return (nanoTime.getAsLong() - start) / 1e9;
  }
}
