package orrery.engine.figure;

import orrery.engine.figure.Mark.Band;
import orrery.engine.figure.Mark.Dots;
import orrery.engine.figure.Mark.Line;
import orrery.engine.figure.Mark.Rule;
import orrery.engine.math.Decimal;

/**
 * Writes a figure as JSON: the form in which it reaches {@code figure.js}, from the JVM as from
 * WebAssembly, with the same bytes. A number that is not finite is {@code null}.
 *
 * <p>Numbers have nine significant digits: more than a screen shows, and quick to print.
 */
public final class FigureJson {
  private static final int DIGITS = 9;
  private final StringBuilder out = new StringBuilder(4096);

  private FigureJson() {}

  /** The JSON text of a figure, on one line. */
  public static String of(Figure figure) {
    FigureJson json = new FigureJson();
    json.figure(figure);
    return json.out.toString();
  }

  private void figure(Figure figure) {
    out.append("{\"summary\":");
    string(figure.summary());
    out.append(",\"panels\":[");
    for (int i = 0; i < figure.panels().size(); i++) {
      comma(i);
      panel(figure.panels().get(i));
    }
    out.append("]}");
  }

  private void panel(Panel panel) {
    out.append("{\"title\":");
    string(panel.title());
    out.append(",\"x\":");
    axis(panel.x());
    out.append(",\"y\":");
    axis(panel.y());
    out.append(",\"layers\":[");
    for (int i = 0; i < panel.marks().size(); i++) {
      comma(i);
      mark(panel.marks().get(i));
    }
    out.append("]}");
  }

  private void axis(Axis axis) {
    out.append("{\"label\":");
    string(axis.label());
    boolean log = axis.scale() == Axis.Scale.LOGARITHMIC;
    out.append(",\"scale\":\"").append(log ? "log" : "linear").append("\",\"min\":");
    number(axis.minimum());
    out.append(",\"max\":");
    number(axis.maximum());
    out.append(axis.whole() ? ",\"whole\":true}" : "}");
  }

  private void mark(Mark mark) {
    if (mark instanceof Line line) {
      head("line", line.name(), line.tone());
      out.append(",\"dashed\":").append(line.dashed());
      numbers("x", line.x());
      numbers("y", line.y());
    } else if (mark instanceof Band band) {
      head("band", band.name(), band.tone());
      numbers("x", band.x());
      numbers("low", band.low());
      numbers("high", band.high());
    } else if (mark instanceof Dots dots) {
      head("dots", dots.name(), dots.tone());
      numbers("x", dots.x());
      numbers("y", dots.y());
    } else if (mark instanceof Rule rule) {
      out.append("{\"kind\":\"rule\",\"name\":");
      string(rule.name());
      out.append(",\"x\":");
      number(rule.x());
    }
    out.append('}');
  }

  private void head(String kind, String name, Mark.Tone tone) {
    out.append("{\"kind\":\"").append(kind).append("\",\"name\":");
    string(name);
    out.append(",\"tone\":\"").append(tone(tone)).append('"');
  }

  private static String tone(Mark.Tone tone) {
    return switch (tone) {
      case PRIMARY -> "primary";
      case SECONDARY -> "secondary";
      case TERTIARY -> "tertiary";
      case REFERENCE -> "reference";
    };
  }

  private void numbers(String key, double[] values) {
    out.append(",\"").append(key).append("\":[");
    for (int i = 0; i < values.length; i++) {
      comma(i);
      number(values[i]);
    }
    out.append(']');
  }

  private void number(double value) {
    out.append(Double.isFinite(value) ? Decimal.text(value, DIGITS) : "null");
  }

  private void string(String text) {
    JsonText.append(out, text);
  }

  private void comma(int index) {
    if (index > 0) {
      out.append(',');
    }
  }
}
