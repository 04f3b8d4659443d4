package orrery.engine.study;

/**
 * The course of a curve with two descents, by its places in a sweep: down to a first minimum, up to
 * a peak, and down again.
 *
 * <pre>{@code
 * Peak peak = Peak.of(results.axis(), risks, samples);
 * if (peak.isDistinct()) {
 *   say(risks[peak.first()], risks[peak.at()]);
 * }
 * }</pre>
 *
 * @param values the curve
 * @param first the place of the least value before a limit of the axis
 * @param at the place of the greatest value from there on
 */
public record Peak(double[] values, int first, int at) {

  /**
   * Finds the places.
   *
   * @param axis the values of the sweep, ascending; at least one
   * @param values the curve at each
   * @param limit the first minimum is below it on the axis, or is the first value of all
   */
  public static Peak of(double[] axis, double[] values, double limit) {
    int first = 0;
    for (int i = 1; i < axis.length && axis[i] < limit; i++) {
      first = values[i] < values[first] ? i : first;
    }
    int at = first;
    for (int i = first; i < axis.length; i++) {
      at = values[i] > values[at] ? i : at;
    }
    return new Peak(values, first, at);
  }

  /** Returns the last place. */
  public int last() {
    return values.length - 1;
  }

  /** Returns whether it is distinct: a rise by a half over the first minimum, and a fall. */
  public boolean isDistinct() {
    return values[at] > 1.5 * values[first] && values[at] > values[last()];
  }
}
