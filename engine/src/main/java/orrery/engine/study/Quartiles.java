package orrery.engine.study;

import java.util.Arrays;

/**
 * The median and the quartiles over seeds, at each point of an axis. Without a value of any seed,
 * all three are NaN.
 *
 * @param low the first quartiles
 * @param mid the medians
 * @param high the third quartiles
 */
public record Quartiles(double[] low, double[] mid, double[] high) {

  Quartiles(int points) {
    this(new double[points], new double[points], new double[points]);
  }

  /** Sets a point from the first {@code count} samples, which are left sorted. */
  void set(int point, double[] samples, int count) {
    Arrays.sort(samples, 0, count);
    low[point] = quantile(samples, count, 0.25);
    mid[point] = quantile(samples, count, 0.5);
    high[point] = quantile(samples, count, 0.75);
  }

  /**
   * A quantile by linear interpolation between order statistics (Hyndman and Fan 1996, type 7).
   *
   * @param sorted ascending
   * @param count how many of them count
   * @param q between 0 and 1
   */
  static double quantile(double[] sorted, int count, double q) {
    if (count == 0) {
      return Double.NaN;
    }
    double position = q * (count - 1);
    int below = (int) position;
    int above = Math.min(below + 1, count - 1);
    double rest = position - below;
    if (rest == 0 || sorted[below] == sorted[above]) {
      return sorted[below];
    }
    return sorted[below] + rest * (sorted[above] - sorted[below]);
  }
}
