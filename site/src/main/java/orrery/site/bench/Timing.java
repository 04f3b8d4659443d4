package orrery.site.bench;

import java.util.Arrays;

/**
 * What the rounds of a candidate gave.
 *
 * @param median of the rates
 * @param best the largest of them
 */
public record Timing(double median, double best) {
  /** Sums up the rates of some rounds, at least one. */
  static Timing of(double[] rates) {
    double[] sorted = rates.clone();
    Arrays.sort(sorted);
    int upper = sorted.length / 2;
    int lower = (sorted.length - 1) / 2;
    return new Timing((sorted[lower] + sorted[upper]) / 2, sorted[sorted.length - 1]);
  }

  /** How many times as fast as another, by the medians and by the best. */
  public Timing over(Timing other) {
    return new Timing(median / other.median, best / other.best);
  }
}
