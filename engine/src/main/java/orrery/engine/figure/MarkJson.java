package orrery.engine.figure;

import java.util.List;
import orrery.engine.math.Decimal;

/** Writes a mark as an object of JSON. A number that is not finite is {@code null}. */
public final class MarkJson {
  /** More than a screen shows, and quick to print. */
  private static final int DIGITS = 9;

  /** As many as a colour can show; fields have many numbers. */
  private static final int DIGITS_OF_SHADES = 4;

  private final StringBuilder out;

  MarkJson(StringBuilder out) {
    this.out = out;
  }

  void head(String kind, String name) {
    out.append("{\"kind\":\"").append(kind).append("\",\"name\":");
    JsonText.append(out, name);
  }

  void head(String kind, String name, Mark.Tone tone) {
    head(kind, name);
    out.append(",\"tone\":\"").append(tone.word).append('"');
  }

  void flag(String key, boolean value) {
    key(key);
    out.append(value);
  }

  void text(String key, String text) {
    key(key);
    JsonText.append(out, text);
  }

  /** Writes texts, if there are any. */
  void texts(String key, List<String> texts) {
    if (!texts.isEmpty()) {
      key(key);
      append(out, texts);
    }
  }

  static void append(StringBuilder out, List<String> texts) {
    char before = '[';
    for (String text : texts) {
      out.append(before);
      JsonText.append(out, text);
      before = ',';
    }
    out.append(']');
  }

  void number(String key, double value) {
    key(key);
    append(out, value, DIGITS);
  }

  void numbers(String key, double[] values) {
    numbers(key, values, DIGITS);
  }

  /** Writes numbers that are shown as colours. */
  void shades(String key, double[] values) {
    numbers(key, values, DIGITS_OF_SHADES);
  }

  private void numbers(String key, double[] values, int digits) {
    key(key);
    out.append('[');
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        out.append(',');
      }
      append(out, values[i], digits);
    }
    out.append(']');
  }

  private void key(String key) {
    out.append(",\"").append(key).append("\":");
  }

  static void append(StringBuilder out, double value) {
    append(out, value, DIGITS);
  }

  private static void append(StringBuilder out, double value, int digits) {
    out.append(Double.isFinite(value) ? Decimal.text(value, digits) : "null");
  }
}
