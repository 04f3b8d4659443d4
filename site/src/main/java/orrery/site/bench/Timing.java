package orrery.site.bench;

import java.util.Arrays;

/**
 * A summary of several rounds.
 *
 * @param median of them
 * @param best the largest
 */
public record Timing(double median, double best) {
  /** Sums up the rates of some rounds, at least one. */
  static Timing of(double[] rates) {
    double[] sorted = rates.clone();
    Arrays.sort(sorted);
    return new Timing(median(sorted), sorted[sorted.length - 1]);
  }

  /**
   * Returns the speed of one relative to another: the median of the ratios of each round, in which
   * they ran one after the other, and the ratio of their best rounds.
   *
   * @param ours the rates of one
   * @param theirs those of the other, in the same rounds
   */
  static Timing ratio(double[] ours, double[] theirs) {
    double[] ratios = new double[ours.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = ours[i] / theirs[i];
    }
    Arrays.sort(ratios);
    return new Timing(median(ratios), of(ours).best() / of(theirs).best());
  }

  private static double median(double[] sorted) {
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
