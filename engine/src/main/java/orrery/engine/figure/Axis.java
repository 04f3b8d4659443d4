package orrery.engine.figure;

import java.util.List;

/**
 * An axis of a panel.
 *
 * @param label with its unit
 * @param scale linear or logarithmic
 * @param minimum least value shown, or NaN to take it from the data
 * @param maximum greatest value shown, or NaN to take it from the data
 * @param whole whether it counts something, so that only whole numbers are marked
 * @param categories the words that are marked at 0, 1 and so on; empty for an axis of numbers
 */
public record Axis(
    String label,
    Scale scale,
    double minimum,
    double maximum,
    boolean whole,
    List<String> categories) {

  /** The scale of an axis. */
  public enum Scale {
    LINEAR,
    LOGARITHMIC
  }

  /** A linear axis that fits its data. */
  public static Axis linear(String label) {
    return new Axis(label, Scale.LINEAR, Double.NaN, Double.NaN, false, List.of());
  }

  /** A logarithmic axis that fits its positive data. */
  public static Axis logarithmic(String label) {
    return new Axis(label, Scale.LOGARITHMIC, Double.NaN, Double.NaN, false, List.of());
  }

  /** An axis with a word at each of 0, 1 and so on, for bars. */
  public static Axis categories(String label, List<String> words) {
    return new Axis(label, Scale.LINEAR, -0.5, words.size() - 0.5, true, words);
  }

  /** The same axis between fixed ends. */
  public Axis between(double least, double greatest) {
    return new Axis(label, scale, least, greatest, whole, categories);
  }

  /**
   * The same axis from a power of ten on that is below the least positive value. What lies below
   * it, down to what rounding leaves, would push everything else to the top.
   *
   * @param times the start is at least so many times smaller than the least value
   * @param least the start is no further power of ten below this
   */
  public Axis fromBelow(double[] values, double times, double least) {
    double smallest = Double.POSITIVE_INFINITY;
    for (double value : values) {
      smallest = value > 0 && value < smallest ? value : smallest;
    }
    double power = 1;
    while (power > smallest / times && power > least) {
      power /= 10;
    }
    return between(power, maximum);
  }

  /** The same axis, of whole numbers. */
  public Axis counting() {
    return new Axis(label, scale, minimum, maximum, true, categories);
  }
}
