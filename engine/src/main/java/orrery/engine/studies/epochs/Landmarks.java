package orrery.engine.studies.epochs;

import java.util.List;
import orrery.engine.study.Results;

/**
 * The places of a curve that words are about. Its greatest rise, as a ratio, goes from the minimum
 * to the peak; without a rise by a twentieth, both are its end.
 *
 * @param minimumTime when the rise begins
 * @param minimum the risk there
 * @param peakTime when it ends
 * @param peak the risk there
 * @param backTime when the risk is below the minimum again; infinite if never
 * @param end the risk at the last time
 */
record Landmarks(
    double minimumTime, double minimum, double peakTime, double peak, double backTime, double end) {

  static final List<String> NAMES =
      List.of("minimum-time", "minimum", "peak-time", "peak", "back-time", "end");

  private static final double LEAST_RISE = 1.05;

  /** A risk below it is zero but for rounding, and where it rises means nothing. */
  private static final double LEAST_PEAK = 1e-12;

  private static final Landmarks UNKNOWN =
      new Landmarks(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /** The landmarks of the median curve at one value of the sweep. */
  static Landmarks of(Results results, int value) {
    double[] risk = results.curve("risk", value).mid();
    return risk.length == 0 ? UNKNOWN : of(Times.all(), risk);
  }

  static Landmarks of(double[] times, double[] risk) {
    int last = risk.length - 1;
    int minimum = last;
    int peak = last;
    int least = 0;
    double rise = LEAST_RISE;
    for (int i = 0; i <= last; i++) {
      least = risk[i] < risk[least] ? i : least;
      if (risk[i] > rise * risk[least] && risk[i] > LEAST_PEAK) {
        rise = risk[i] / risk[least];
        minimum = least;
        peak = i;
      }
    }
    int back = peak;
    while (back <= last && risk[back] >= risk[minimum]) {
      back++;
    }
    return new Landmarks(
        times[minimum],
        risk[minimum],
        times[peak],
        risk[peak],
        back <= last ? times[back] : Double.POSITIVE_INFINITY,
        risk[last]);
  }

  /** All of them, in the order of their names. */
  double[] values() {
    return new double[] {minimumTime, minimum, peakTime, peak, backTime, end};
  }

  /** Returns whether there is a rise. */
  boolean rises() {
    return peak > minimum;
  }

  /** Returns whether the risk falls again after a rise, by as much as makes a rise. */
  boolean fallsAgain() {
    return peak > LEAST_RISE * end;
  }
}
