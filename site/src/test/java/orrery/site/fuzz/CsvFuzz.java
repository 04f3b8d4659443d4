package orrery.site.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import orrery.engine.figure.Axis;
import orrery.engine.figure.Figure;
import orrery.engine.figure.FigureJson;
import orrery.engine.figure.Mark;
import orrery.engine.figure.Mark.Tone;
import orrery.engine.figure.Panel;

/** Figures as comma-separated values: a reader by the standard finds every name and every point. */
final class CsvFuzz {
  private static final int COLUMNS = 7;
  private static final double[] NUMBERS = {
    0, 1, -1, 0.5, 1e-9, 1e300, Double.NaN, 12345678, -1e-300
  };

  private static final WebModules CSV =
      WebModules.function(
          "figure/csv.js",
          "({ csv }, figure, comment) => [...csv(figure, [comment])].map((c) => c.codePointAt())");

  private static final WebModules TABLES =
      WebModules.function("figure/table.js", "({ tables }, figure) => tables(figure).length");

  private final Choices choices;
  private final List<String> points = new ArrayList<>();

  private CsvFuzz(Choices choices) {
    this.choices = choices;
  }

  public static void fuzzerTestOneInput(byte[] data) {
    new CsvFuzz(new Choices(data)).check();
  }

  private void check() {
    String comment = name();
    String figure = FigureJson.of(new Figure("", panels()));
    TABLES.call(figure);
    String codes = CSV.call(figure, WebModules.json(comment));
    StringBuilder text = new StringBuilder();
    for (String code : codes.substring(1, codes.length() - 1).split(",", -1)) {
      text.appendCodePoint(Integer.parseInt(code));
    }
    List<List<String>> rows = CsvReader.rows(text.toString());
    Oracle.requireSame(rows.get(0).get(0), "panel", text.toString());
    List<String> found = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      Oracle.requireSame(row.size(), COLUMNS, text.toString());
      found.add(row.get(0) + "|" + row.get(1) + "|" + row.get(2));
    }
    Oracle.requireSame(found, points, text.toString());
  }

  private List<Panel> panels() {
    List<Panel> panels = new ArrayList<>();
    int count = 1 + choices.below(2);
    for (int i = 0; i < count; i++) {
      String title = name();
      String label = name();
      List<Mark> marks = new ArrayList<>();
      int layers = choices.below(4);
      for (int layer = 0; layer < layers; layer++) {
        marks.add(mark(title.isEmpty() ? label : title));
      }
      panels.add(new Panel(title, Axis.linear(name()), Axis.linear(label), marks));
    }
    return panels;
  }

  private Mark mark(String panel) {
    String name = name();
    double[] x = numbers(1 + choices.below(3));
    return switch (choices.below(4)) {
      case 0 -> noted(panel, new Mark.Line(name, Tone.PRIMARY, false, x, numbers(x.length)), x);
      case 1 ->
          noted(
              panel, new Mark.Band(name, Tone.PRIMARY, x, numbers(x.length), numbers(x.length)), x);
      case 2 -> noted(panel, new Mark.Dots(name, Tone.PRIMARY, x, numbers(x.length)), x);
      default -> noted(panel, new Mark.Rule(name, 1), new double[1]);
    };
  }

  private Mark noted(String panel, Mark mark, double[] x) {
    String kind = mark.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    for (int i = 0; i < x.length; i++) {
      points.add(panel + "|" + mark.name() + "|" + kind);
    }
    return mark;
  }

  private double[] numbers(int count) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = NUMBERS[choices.below(NUMBERS.length)];
    }
    return numbers;
  }

  private String name() {
    List<String> names =
        List.of("error", "a, b", "\"x\"", "", "# a", "a\nb", "a\r\nb", "a\rb", "\u00e4");
    return choices.rarely() ? choices.text(6) : choices.one(names);
  }
}
