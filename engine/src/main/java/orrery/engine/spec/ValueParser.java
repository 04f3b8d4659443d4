package orrery.engine.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import orrery.engine.math.Decimal;
import orrery.engine.math.DecimalReading;
import orrery.engine.math.Elementary;

/**
 * Reads a value of a parameter: {@code 0.3}, {@code relu}, {@code auto}, a list {@code 5, 10, 20}
 * or {@code gd, adam}, a range {@code 5..1000} or one with a number of values {@code 5..1000:12}.
 */
public final class ValueParser {
  /** The number of values in a range that does not state it. */
  static final int RANGE = 21;

  /** The most values in a range or a list. */
  static final int MAX_VALUES = 200;

  private final Parameter parameter;

  private ValueParser(Parameter parameter) {
    this.parameter = parameter;
  }

  /** Parses the text of a parameter's value; a {@link Value.Wrong} says why it is invalid. */
  public static Value parse(Parameter parameter, String text) {
    ValueParser parser = new ValueParser(parameter);
    if (parameter.kind() == Parameter.Kind.CHOICE) {
      return parser.choice(text);
    }
    if (parameter.kind() == Parameter.Kind.CURVE) {
      return Drawing.isValid(text)
          ? new Value.Single(0)
          : wrong(parser.must("be 64 hexadecimal digits", text), "");
    }
    if (parameter.swept() && text.equals("auto")) {
      return new Value.Auto();
    }
    if (text.indexOf(',') >= 0) {
      return parser.list(text);
    }
    int dots = text.indexOf("..");
    return dots >= 0 ? parser.range(text, dots) : parser.single(text);
  }

  private Value choice(String text) {
    if (text.indexOf(',') >= 0) {
      return choices(split(text));
    }
    int index = parameter.choices().indexOf(text);
    return index >= 0
        ? new Value.Single(index)
        : new Value.Wrong(
            parameter.name()
                + " must be one of "
                + String.join(", ", parameter.choices())
                + ", not \""
                + text
                + "\"",
            Suggestion.hint(text, parameter.choices()));
  }

  /** Reads several words, in the order in which they are to be compared. */
  private Value choices(String[] words) {
    double[] values = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      Value value = choice(words[i].trim());
      if (!(value instanceof Value.Single one)) {
        return value;
      }
      values[i] = one.value();
      for (int before = 0; before < i; before++) {
        if (values[before] == values[i]) {
          return wrong(parameter.name() + " has " + words[i].trim() + " twice", "keep one");
        }
      }
    }
    return new Value.Several(values);
  }

  private Value single(String text) {
    if (text.isEmpty()) {
      return wrong(parameter.name() + " has no value", expected());
    }
    DecimalReading reading = Decimal.parse(text);
    return reading instanceof DecimalReading.Value number
        ? within(number.value(), text)
        : wrong(unreadable(reading, text), expected());
  }

  private static String unreadable(DecimalReading reading, String text) {
    if (reading instanceof DecimalReading.TooManyDigits many) {
      return text + " has " + many.digits() + " digits; at most 15 are kept exactly";
    }
    return reading instanceof DecimalReading.OutOfRange
        ? text + " is too large or too small to be read exactly"
        : "\"" + text + "\" is not a number";
  }

  private Value within(double value, String text) {
    if (value < parameter.minimum()) {
      return wrong(must("be at least " + Decimal.text(parameter.minimum()), text), "");
    }
    if (value > parameter.maximum()) {
      return wrong(must("be at most " + Decimal.text(parameter.maximum()), text), "");
    }
    if (parameter.kind() == Parameter.Kind.INTEGER && value != Math.floor(value)) {
      return wrong(must("be a whole number", text), "");
    }
    // -0 and 0 are the same setting and must be the same bits.
    return new Value.Single(value + 0.0);
  }

  private Value list(String text) {
    String[] parts = split(text);
    if (parts.length > MAX_VALUES) {
      return wrong(
          parameter.name()
              + " has "
              + parts.length
              + " values; at most "
              + MAX_VALUES
              + " are swept",
          "");
    }
    double[] values = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      Value value = single(parts[i].trim());
      if (!(value instanceof Value.Single one)) {
        return value;
      }
      values[i] = one.value();
      if (i > 0 && values[i] <= values[i - 1]) {
        return wrong("the values of " + parameter.name() + " must ascend", "");
      }
    }
    return new Value.Several(values);
  }

  /** The parts between commas. By hand: {@code String.split} brings regular expressions along. */
  private static String[] split(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', start)) {
      parts.add(text.substring(start, comma));
      start = comma + 1;
    }
    parts.add(text.substring(start));
    return parts.toArray(new String[0]);
  }

  private Value range(String text, int dots) {
    int colon = text.indexOf(':', dots);
    int end = colon < 0 ? text.length() : colon;
    Value from = single(text.substring(0, dots).trim());
    Value to = single(text.substring(dots + 2, end).trim());
    if (!(from instanceof Value.Single low)) {
      return from;
    }
    if (!(to instanceof Value.Single high)) {
      return to;
    }
    if (low.value() >= high.value()) {
      return wrong("the range of " + parameter.name() + " must ascend", "");
    }
    if (parameter.scale() == Parameter.Scale.LOGARITHMIC && low.value() <= 0) {
      return wrong("a logarithmic range of " + parameter.name() + " must start above 0", "");
    }
    int count = RANGE;
    if (colon >= 0) {
      count = count(text.substring(colon + 1).trim());
      if (count == 0) {
        return wrong(
            "a range has between 2 and " + MAX_VALUES + " values",
            "write " + parameter.name() + " as from..to:count");
      }
    }
    return new Value.Several(spaced(low.value(), high.value(), count));
  }

  /** The number of values of a range, or 0 where the text is no such number. */
  private static int count(String text) {
    double number = Decimal.parse(text) instanceof DecimalReading.Value read ? read.value() : 0;
    boolean fits = number >= 2 && number <= MAX_VALUES && number == Math.floor(number);
    return fits ? (int) number : 0;
  }

  private double[] spaced(double low, double high, int count) {
    boolean log = parameter.scale() == Parameter.Scale.LOGARITHMIC;
    double[] values = new double[count];
    int used = 0;
    for (int i = 0; i < count; i++) {
      double share = (double) i / (count - 1);
      double value =
          log
              ? low * Elementary.exp(share * Elementary.log(high / low))
              : low + share * (high - low);
      value = i == 0 ? low : i == count - 1 ? high : value;
      if (parameter.kind() == Parameter.Kind.INTEGER) {
        value = Math.floor(value + 0.5);
      }
      if (used == 0 || value > values[used - 1]) {
        values[used++] = value;
      }
    }
    return Arrays.copyOf(values, used);
  }

  private String must(String what, String text) {
    return parameter.name() + " must " + what + ", not " + text;
  }

  private String expected() {
    return parameter.name()
        + " is "
        + (parameter.kind() == Parameter.Kind.INTEGER ? "a whole number" : "a number")
        + " from "
        + Decimal.text(parameter.minimum())
        + " to "
        + Decimal.text(parameter.maximum());
  }

  private static Value wrong(String message, String hint) {
    return new Value.Wrong(message, hint);
  }
}
