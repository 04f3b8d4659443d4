package orrery.webdemo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.engine.figure.Axis;
import orrery.engine.figure.Figure;
import orrery.engine.figure.FigureJson;
import orrery.engine.figure.Mark;
import orrery.engine.figure.Mark.Tone;
import orrery.engine.figure.Panel;

class TableTest {
  @TempDir private static Path folder;
  private static PageModules modules;
  private static Value module;

  @BeforeAll
  static void load() throws IOException {
    modules = new PageModules(folder);
    module = modules.exportsOf("table.js");
  }

  @AfterAll
  static void close() {
    modules.close();
  }

  /** Returns the tables of a figure of one panel, as JSON. */
  private static String tables(String title, Mark... layers) {
    Axis x = Axis.linear("features");
    Panel panel = new Panel(title, x, Axis.linear("error"), List.of(layers));
    String json = FigureJson.of(new Figure("", List.of(panel)));
    Value tables = module.getMember("tables").execute(modules.json(json));
    return modules.eval("JSON.stringify").execute(tables).asString();
  }

  @Test
  void thereIsAColumnForEachNamedLayerAndARowForEachPoint() {
    double[] x = {1, 2, 4};
    assertThat(
            tables(
                "",
                new Mark.Band("middle half", Tone.PRIMARY, x, x, new double[] {2, 3, 5}),
                new Mark.Line("test", Tone.PRIMARY, false, x, new double[] {0.5, Double.NaN, 1e-9}),
                new Mark.Line("", Tone.REFERENCE, true, x, x),
                new Mark.Rule("threshold", 2)))
        .isEqualTo(
            "[{\"caption\":\"error\","
                + "\"columns\":[\"features\",\"middle half, from\",\"middle half, to\",\"test\"],"
                + "\"rows\":[[\"1\",\"1\",\"2\",\"0.5\"],[\"2\",\"2\",\"3\",\"\"],"
                + "[\"4\",\"4\",\"5\",\"1e-9\"]]}]");
  }

  @Test
  void layersThatShareNoPointsAreMergedInTheOrderOfTheirPlaces() {
    Mark late = new Mark.Dots("late", Tone.PRIMARY, new double[] {10, 9}, new double[] {1, 2});
    Mark early = new Mark.Dots("early", Tone.PRIMARY, new double[] {-1}, new double[] {3});
    assertThat(tables("Fit", late, early))
        .isEqualTo(
            "[{\"caption\":\"Fit\",\"columns\":[\"features\",\"late\",\"early\"],"
                + "\"rows\":[[\"-1\",\"\",\"3\"],[\"9\",\"2\",\"\"],[\"10\",\"1\",\"\"]]}]");
  }

  @Test
  void aLongTableIsThinnedAndSaysSo() {
    assertThat(tables("Fit", line(512))).startsWith("[{\"caption\":\"Fit: every 8th point\"");
    assertThat(tables("Fit", line(100)))
        .startsWith("[{\"caption\":\"Fit: every second point\"")
        .contains("[[\"0\",\"0\"],[\"2\",\"2\"],")
        .endsWith("[\"98\",\"98\"]]}]");
    assertThat(tables("Fit", line(64))).startsWith("[{\"caption\":\"Fit\"");
  }

  private static Mark line(int points) {
    double[] many = new double[points];
    for (int i = 0; i < many.length; i++) {
      many[i] = i;
    }
    return new Mark.Line("y", Tone.PRIMARY, false, many, many);
  }

  @Test
  void aPanelWithoutNumbersHasNoTable() {
    assertThat(tables("Fit", new Mark.Rule("threshold", 2))).isEqualTo("[]");
  }

  @Test
  void numbersHaveFourDigits() {
    Value digits = module.getMember("digits");
    assertThat(digits.execute(31.0853286).asString()).isEqualTo("31.09");
    assertThat(digits.execute(123456).asString()).isEqualTo("123500");
    assertThat(digits.execute(-0.00001234567).asString()).isEqualTo("-1.235e-5");
    assertThat(digits.execute(0).asString()).isEqualTo("0");
    assertThat(digits.execute(modules.eval("null")).asString()).isEmpty();
  }
}
