package orrery.site.bench;

/**
 * Sweeps per second in several rounds.
 *
 * @param one with one worker
 * @param two with two, in the same rounds
 */
public record SweepRates(double[] one, double[] two) {
  /** Returns the rates with one worker. */
  public Timing withOne() {
    return Timing.of(one);
  }

  /** Returns the rates with two workers. */
  public Timing withTwo() {
    return Timing.of(two);
  }

  /** The speed of two workers relative to one. */
  public Timing ratio() {
    return Timing.ratio(two, one);
  }
}
