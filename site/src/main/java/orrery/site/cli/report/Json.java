package orrery.site.cli.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import orrery.engine.figure.JsonText;

/** Writes maps, lists, arrays of numbers, numbers, texts and null as JSON, on one line. */
public final class Json {
  /** The significant digits that distinguish one double from every other. */
  private static final int MAX_DIGITS = 17;

  private final StringBuilder out = new StringBuilder();

  private Json() {}

  /** The JSON text of a value. Maps are written in their own order. */
  public static String of(Object value) {
    Json json = new Json();
    json.value(value);
    return json.out.toString();
  }

  private void value(Object value) {
    if (value == null) {
      out.append("null");
    } else if (value instanceof Map<?, ?> map) {
      object(map);
    } else if (value instanceof double[] numbers) {
      array(numbers);
    } else if (value instanceof List<?> list) {
      list(list);
    } else if (value instanceof Double number) {
      out.append(number(number));
    } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
      out.append(value);
    } else {
      text(value.toString());
    }
  }

  private void object(Map<?, ?> map) {
    String between = "{";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(between);
      text(entry.getKey().toString());
      out.append(':');
      value(entry.getValue());
      between = ",";
    }
    out.append(map.isEmpty() ? "{}" : "}");
  }

  private void list(List<?> list) {
    String between = "[";
    for (Object element : list) {
      out.append(between);
      value(element);
      between = ",";
    }
    out.append(list.isEmpty() ? "[]" : "]");
  }

  private void array(double[] numbers) {
    out.append('[');
    for (int i = 0; i < numbers.length; i++) {
      out.append(i == 0 ? "" : ",").append(number(numbers[i]));
    }
    out.append(']');
  }

  /**
   * The shortest decimal that reads back as the same double. {@code Double.toString} would not do:
   * before JDK 19 it is sometimes longer. JSON has no words for what is not finite: NaN is {@code
   * null}, and infinity a text that most languages read as a number.
   */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "null";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "\"Infinity\"" : "\"-Infinity\"";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < MAX_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        return plain(rounded);
      }
    }
    return plain(exact.round(new MathContext(MAX_DIGITS)));
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    int exponent = stripped.precision() - stripped.scale() - 1;
    boolean readable = exponent >= -5 && exponent < 17;
    return readable ? stripped.toPlainString() : stripped.toString();
  }

  private void text(String text) {
    JsonText.append(out, text);
  }
}
