package orrery.site.bench.build;

import java.util.List;
import java.util.OptionalLong;

/**
 * A summary of several measurements.
 *
 * @param seconds the median of them
 * @param best the least seconds
 * @param bytes the largest peak of memory, if any is known
 */
public record Typical(double seconds, double best, OptionalLong bytes) {
  /** Sums up some measurements, at least one. */
  static Typical of(List<Measured> all) {
    double[] sorted = all.stream().mapToDouble(Measured::seconds).sorted().toArray();
    double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    OptionalLong peak = all.stream().flatMapToLong(one -> one.bytes().stream()).max();
    return new Typical(median, sorted[0], peak);
  }
}
