package orrery.engine.figure;

/**
 * An axis of a panel.
 *
 * @param label with its unit
 * @param scale linear or logarithmic
 * @param minimum least value shown, or NaN to take it from the data
 * @param maximum greatest value shown, or NaN to take it from the data
 * @param whole whether it counts something, so that only whole numbers are marked
 */
public record Axis(String label, Scale scale, double minimum, double maximum, boolean whole) {

  /** The scale of an axis. */
  public enum Scale {
    LINEAR,
    LOGARITHMIC
  }

  /** A linear axis that fits its data. */
  public static Axis linear(String label) {
    return new Axis(label, Scale.LINEAR, Double.NaN, Double.NaN, false);
  }

  /** A logarithmic axis that fits its positive data. */
  public static Axis logarithmic(String label) {
    return new Axis(label, Scale.LOGARITHMIC, Double.NaN, Double.NaN, false);
  }

  /** The same axis between fixed ends. */
  public Axis between(double least, double greatest) {
    return new Axis(label, scale, least, greatest, whole);
  }

  /** The same axis, of whole numbers. */
  public Axis counting() {
    return new Axis(label, scale, minimum, maximum, true);
  }
}
