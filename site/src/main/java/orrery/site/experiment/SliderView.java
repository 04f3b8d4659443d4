package orrery.site.experiment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import orrery.engine.math.Decimal;
import orrery.engine.spec.Parameter;

/**
 * A slider with its number field. On a logarithmic scale the slider's numbers are decimal
 * logarithms.
 *
 * @param minimum the left end
 * @param maximum the right end
 * @param step between two positions, or {@code any}
 * @param position the position of the slider
 * @param value the content of the field, as an author would type it
 */
record SliderView(String minimum, String maximum, String step, String position, String value) {

  /** The powers of ten below the greatest value where the least is zero. */
  private static final int DECADES = 8;

  static SliderView of(Parameter parameter, double value) {
    return parameter.scale() == Parameter.Scale.LOGARITHMIC
        ? logarithmic(parameter, value)
        : new SliderView(
            Decimal.text(parameter.minimum()),
            Decimal.text(parameter.maximum()),
            step(parameter, value),
            Decimal.text(value),
            Decimal.text(value));
  }

  private static SliderView logarithmic(Parameter parameter, double value) {
    double maximum = Math.log10(parameter.maximum());
    double minimum = parameter.minimum() > 0 ? Math.log10(parameter.minimum()) : maximum - DECADES;
    double position = value > 0 ? Math.max(minimum, Math.log10(value)) : minimum;
    return new SliderView(
        rounded(minimum), rounded(maximum), "any", rounded(position), Decimal.text(value));
  }

  /** JDKs differ in the last digits of a logarithm: four decimals are the same everywhere. */
  private static String rounded(double logarithm) {
    BigDecimal rounded = BigDecimal.valueOf(logarithm).setScale(4, RoundingMode.HALF_EVEN);
    return Decimal.text(rounded.doubleValue());
  }

  /** A browser moves a slider to its nearest step: a value between two steps allows any. */
  private static String step(Parameter parameter, double value) {
    double steps = (value - parameter.minimum()) / parameter.step();
    boolean between = Math.abs(steps - Math.rint(steps)) > 1e-9;
    return between ? "any" : Decimal.text(parameter.step());
  }
}
