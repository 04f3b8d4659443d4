package orrery.site.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import orrery.engine.math.Decimal;
import orrery.engine.spec.Parameter;
import orrery.engine.spec.Settings;

/**
 * A control of an experiment: a slider, or a choice of words. On a logarithmic scale the slider's
 * numbers are decimal logarithms.
 *
 * @param name of the parameter
 * @param label what a reader sees
 * @param symbol how formulas write it, or empty
 * @param about one sentence, or empty
 * @param minimum the left end of the slider
 * @param maximum the right end
 * @param step between two positions, or {@code any}
 * @param position where the slider stands
 * @param logarithmic whether its numbers are logarithms
 * @param zero whether the left end of a logarithmic slider stands for zero
 * @param integer whether only whole numbers are values
 * @param value as an author would type it
 * @param choices the words to choose from; none for a slider
 */
record ControlView(
    String name,
    String label,
    String symbol,
    String about,
    String minimum,
    String maximum,
    String step,
    String position,
    boolean logarithmic,
    boolean zero,
    boolean integer,
    String value,
    List<String> choices) {

  /** So many powers of ten are below the greatest value where the least is zero. */
  private static final int DECADES = 8;

  static ControlView of(Parameter parameter, Settings settings) {
    boolean logarithmic = parameter.scale() == Parameter.Scale.LOGARITHMIC;
    boolean zero = logarithmic && parameter.minimum() <= 0;
    double value = settings.number(parameter.name());
    double maximum = logarithmic ? Math.log10(parameter.maximum()) : parameter.maximum();
    double minimum = parameter.minimum();
    if (logarithmic) {
      minimum = zero ? maximum - DECADES : Math.log10(minimum);
    }
    double position = value;
    if (logarithmic) {
      position = value > 0 ? Math.max(minimum, Math.log10(value)) : minimum;
    }
    return new ControlView(
        parameter.name(),
        parameter.label(),
        parameter.symbol(),
        parameter.about(),
        text(minimum, logarithmic),
        text(maximum, logarithmic),
        logarithmic ? "any" : step(parameter, value),
        text(position, logarithmic),
        logarithmic,
        zero,
        parameter.kind() == Parameter.Kind.INTEGER,
        settings.text(parameter.name()),
        parameter.choices());
  }

  /** JDKs differ in the last digits of a logarithm: four decimals are the same everywhere. */
  private static String text(double number, boolean logarithm) {
    if (!logarithm) {
      return Decimal.text(number);
    }
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_EVEN);
    return Decimal.text(rounded.doubleValue());
  }

  /** A browser moves a slider to its nearest step: a value between two steps allows any. */
  private static String step(Parameter parameter, double value) {
    double steps = (value - parameter.minimum()) / parameter.step();
    boolean between = Math.abs(steps - Math.rint(steps)) > 1e-9;
    return between ? "any" : Decimal.text(parameter.step());
  }
}
