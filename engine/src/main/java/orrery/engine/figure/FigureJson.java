package orrery.engine.figure;

/**
 * Writes a figure as JSON: the form in which it reaches {@code figure.js}, from the JVM as from
 * WebAssembly, with the same bytes. A number that is not finite is {@code null}.
 *
 * <p>Numbers have nine significant digits: more than a screen shows, and quick to print.
 */
public final class FigureJson {
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
    if (figure.columns() > 0) {
      out.append(",\"columns\":").append(figure.columns());
    }
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
    MarkJson marks = new MarkJson(out);
    for (int i = 0; i < panel.marks().size(); i++) {
      comma(i);
      panel.marks().get(i).write(marks);
      out.append('}');
    }
    out.append("]}");
  }

  private void axis(Axis axis) {
    out.append("{\"label\":");
    string(axis.label());
    boolean log = axis.scale() == Axis.Scale.LOGARITHMIC;
    out.append(",\"scale\":\"").append(log ? "log" : "linear").append("\",\"min\":");
    MarkJson.append(out, axis.minimum());
    out.append(",\"max\":");
    MarkJson.append(out, axis.maximum());
    if (axis.whole()) {
      out.append(",\"whole\":true");
    }
    if (!axis.categories().isEmpty()) {
      out.append(",\"categories\":");
      MarkJson.append(out, axis.categories());
    }
    out.append('}');
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
