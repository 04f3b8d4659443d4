package orrery.webdemo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.engine.figure.Axis;
import orrery.engine.figure.Bars;
import orrery.engine.figure.Contours;
import orrery.engine.figure.Field;
import orrery.engine.figure.Figure;
import orrery.engine.figure.FigureJson;
import orrery.engine.figure.Handle;
import orrery.engine.figure.Mark;
import orrery.engine.figure.Mark.Tone;
import orrery.engine.figure.Panel;
import orrery.engine.figure.Pixels;
import orrery.engine.figure.Points;
import orrery.engine.figure.Shades;

/** Layers of the plane, bars and small multiples: their pictures, tables, CSV and values. */
class LayersTest {
  private static final Axis X = Axis.linear("x").between(0, 2);
  private static final Axis Y = Axis.linear("y").between(0, 2);
  private static final double[] PLACES = {0, 1, 2};
  private static final double GAP = Double.NaN;

  @TempDir private static Path folder;
  private static PageModules modules;

  @BeforeAll
  static void load() throws IOException {
    modules = new PageModules(folder);
  }

  @AfterAll
  static void close() {
    modules.close();
  }

  private static Figure figure(Mark... marks) {
    return new Figure("", List.of(new Panel("", X, Y, List.of(marks))));
  }

  private static String drawn(Figure figure) throws IOException {
    String json = PageModules.quoted(FigureJson.of(figure));
    return modules.call(
        "figure.js", "draw", "JSON.parse(" + json + "), {variant: 'wide', id: 'a'}");
  }

  private static String drawn(Mark... marks) throws IOException {
    String svg = drawn(figure(marks));
    return svg.substring(svg.indexOf("<g clip-path="));
  }

  private static String called(String module, String function, Figure figure) throws IOException {
    String json = PageModules.quoted(FigureJson.of(figure));
    return modules.call(module, function, "JSON.parse(" + json + "), []");
  }

  private static Field slope(double corner) {
    return Field.of("height", PLACES, PLACES, new double[] {0, 1, 2, 0, 1, 2, 0, 1, corner});
  }

  @Test
  void aFieldIsAPathForEachShadeAndTheFirstIsAllThatIsKnown() throws IOException {
    String all = drawn(slope(2));
    // The plot goes from 32 to 708 and from 42 to 342, in tenths.
    assertThat(all)
        .contains("<g class=\"field sequential\" transform=\"scale(0.1)\">")
        .containsOnlyOnce("class=\"s11\"")
        .doesNotContain("NaN", "class=\"s12\"");
    String known = drawn(slope(GAP));
    assertThat(known).doesNotContain("NaN").isNotEqualTo(all);
  }

  @Test
  void aContourIsCutAtTheRimAndRunsWhereTheValueIs() throws IOException {
    Contours half = new Contours("half", Tone.REFERENCE, "height", new double[] {0.5, 7});
    String svg = drawn(slope(2).uncoloured(), half);
    assertThat(svg).doesNotContain("<g class=\"field");
    String path =
        svg.replaceAll("(?s).*class=\"contours tone-reference\"[^>]* d=\"([^\"]*)\".*", "$1");
    // One straight line from bottom to top, at a quarter of the axis.
    assertThat(path).matches("M(\\d+),\\d+l0,-?3000");
    double left = plotEnd("x");
    double right = left + plotEnd("width");
    double at = Double.parseDouble(path.substring(1, path.indexOf(',')));
    assertThat(at / 10)
        .isBetween(
            left + 5 + (right - left - 10) / 4 - 0.1, left + 5 + (right - left - 10) / 4 + 0.1);
  }

  /** Returns a side of the window that clips the plot; it is 5 wider on both sides. */
  private static double plotEnd(String side) throws IOException {
    String whole = drawn(figure(slope(2)));
    return Double.parseDouble(
        whole.replaceAll("(?s).*<clipPath[^>]*><rect [^>]*\\b" + side + "=\"([0-9.]+)\".*", "$1"));
  }

  @Test
  void classesHaveAKeyEachAndTheirCellsMeetHalfWay() throws IOException {
    Field sides =
        Field.classes(
            "side",
            List.of("in", "out"),
            PLACES,
            PLACES,
            new double[] {0, 0, 1, 0, 1, 1, 1, 1, GAP});
    assertThat(drawn(figure(sides)))
        .contains(">in</text>", ">out</text>", "<g class=\"field classes\"><rect class=\"s1\"")
        .doesNotContain("NaN");
  }

  @Test
  void aPathShowsWhereItStartsAndEnds() throws IOException {
    String svg =
        drawn(new orrery.engine.figure.Path("way", Tone.SERIES_2, new double[] {2, 0, 1}, PLACES));
    assertThat(svg)
        .contains("<path class=\"casing\"", "<path class=\"line tone-series-2\"")
        .contains("<circle class=\"start\"")
        .containsPattern("<g class=\"ends tone-series-2\">.*<path d=\"M[0-9.,L]+z\"/><circle cx=");
    assertThat(
            drawn(
                new orrery.engine.figure.Path(
                    "way", Tone.SERIES_2, new double[] {GAP}, new double[] {1})))
        .doesNotContain("NaN");
  }

  @Test
  void whatNoBrowserCanDrawIsAGap() throws IOException {
    double[] runaway = {0, 1, 1e60};
    assertThat(
            drawn(
                new orrery.engine.figure.Path(
                    "way", Tone.PRIMARY, runaway, new double[] {1, 1, 1})))
        .doesNotContain("e+", "NaN");
  }

  @Test
  void pointsOfASeriesHaveAFormOfTheirOwn() throws IOException {
    String forms = "";
    for (int i = 0; i < Tone.MAX_SERIES; i++) {
      String svg = drawn(Points.of("p", Tone.series(i), new double[] {1}, new double[] {1}));
      forms +=
          svg.replaceAll("(?s).*class=\"points tone-series-\\d\" d=\"([^\"]*)\".*", "$1")
                  .replaceAll("[0-9.,-]+", "#")
              + " ";
    }
    assertThat(forms)
        .isEqualTo(
            "M#a# # # #a# # # #z M#L#L#L#z M#L#L#z M#L#L#L#z M#L#L#z M#L#L#L#L#L#L#L#L#L#L#L#z ");
    Points labelled =
        new Points(
            "p",
            Tone.SERIES_1,
            new double[] {1},
            new double[] {1},
            new double[] {2},
            List.of("<here>"));
    assertThat(drawn(labelled)).contains(">&lt;here&gt;</text>", "a7,7 ");
  }

  @Test
  void barsStandOnTheirBaseAndFallWhereTheyAreNegative() throws IOException {
    Axis x = Axis.categories("arm", List.of("a", "b"));
    Bars bars = Bars.of("gain", Tone.SERIES_1, new double[] {1, -1}).onTopOf(new double[] {1, 0});
    String svg = drawn(new Figure("", List.of(new Panel("", x, Axis.linear("y"), List.of(bars)))));
    assertThat(svg)
        .contains("data-extents=\"[[-0.38,1.38,-1,2]]\"", ">a</text>", ">b</text>")
        .contains("<g class=\"bars tone-series-1\"><rect ");
    assertThat(svg).doesNotContain("NaN");
  }

  @Test
  void smallMultiplesShareTheirAxesAndTheirLegend() throws IOException {
    Mark one = Points.of("p", Tone.SERIES_1, new double[] {0}, new double[] {0});
    Mark other = Points.of("p", Tone.SERIES_1, new double[] {5}, new double[] {9});
    Panel first = new Panel("A", Axis.linear("across"), Axis.linear("up"), List.of(one));
    Panel second = new Panel("B", Axis.linear("across"), Axis.linear("up"), List.of(other));
    String svg = drawn(new Figure("", List.of(first, second), 2));
    assertThat(svg)
        .contains("data-extents=\"[[0,5,0,9],[0,5,0,9]]\"")
        .containsOnlyOnce(">across</text>")
        .containsOnlyOnce(">up</text>")
        .containsOnlyOnce(">p</text>");
  }

  @Test
  void imagesHaveNoAxes() throws IOException {
    Pixels digits =
        new Pixels(
            "ink", Shades.SEQUENTIAL, 0, 1, 2, List.of(new double[] {0, 0, 1, GAP}), List.of("7"));
    assertThat(drawn(figure(digits)))
        .contains("M0,0h2v1h-2z", "M0,1h1v1h-1z", ">7</text>")
        .doesNotContain("class=\"grid\"", "NaN");
  }

  @Test
  void tablesHaveWhatIsSeen() throws IOException {
    assertThat(called("table.js", "tables", figure(slope(GAP))))
        .isEqualTo(
            "[{\"caption\":\"height: y down, x across\",\"columns\":[\"\",\"0\",\"1\",\"2\"],"
                + "\"rows\":[[\"0\",\"0\",\"1\",\"2\"],[\"1\",\"0\",\"1\",\"2\"],[\"2\",\"0\",\"1\",\"\"]]}]");
    Mark path =
        new orrery.engine.figure.Path(
            "way", Tone.PRIMARY, new double[] {2, 0}, new double[] {1, GAP});
    assertThat(called("table.js", "tables", figure(path)))
        .isEqualTo(
            "[{\"caption\":\"way\",\"columns\":[\"point\",\"x\",\"y\"],"
                + "\"rows\":[[\"1\",\"2\",\"1\"],[\"2\",\"0\",\"\"]]}]");
  }

  @Test
  void aTableOfCategoriesHasTheirWords() throws IOException {
    Panel panel =
        new Panel(
            "",
            Axis.categories("arm", List.of("a", "b")),
            Axis.linear("gain"),
            List.of(Bars.of("error", Tone.SERIES_1, new double[] {3, 4})));
    assertThat(called("table.js", "tables", new Figure("", List.of(panel))))
        .isEqualTo(
            "[{\"caption\":\"gain\",\"columns\":[\"arm\",\"error\"],\"rows\":[[\"a\",\"3\"],[\"b\",\"4\"]]}]");
  }

  @Test
  void csvHasAColumnForWhatIsAtAPlace() throws IOException {
    Handle start = new Handle("start", Tone.PRIMARY, "a", "b", 1, 2);
    assertThat(called("csv.js", "csv", figure(slope(GAP), start)))
        .startsWith("# panel y: x is x, y is y\r\npanel,series,kind,x,y,low,high,z\r\n")
        .contains("y,height,field,2,1,,,2\r\n", "y,height,field,2,2,,,\r\n")
        .endsWith("y,start,handle,1,2,,,\r\n");
    Bars bars = Bars.of("a", Tone.SERIES_1, new double[] {3}).onTopOf(new double[] {2});
    assertThat(called("csv.js", "csv", figure(bars))).endsWith("y,a,bars,0,3,2,5\r\n");
  }

  @Test
  void nearAPointThePointIsReadAndTheFieldEverywhere() throws IOException {
    String json =
        PageModules.quoted(
            FigureJson.of(figure(slope(2), Points.of("p", Tone.SERIES_1, PLACES, PLACES))));
    String read =
        modules
            .eval(
                "(figure, points) => (at) => {"
                    + " const [plot] = figure.geometry(JSON.parse("
                    + json
                    + "), {variant: 'wide', id: 'a'}).plots;"
                    + " const place = { left: plot.x(at[0]), top: plot.y(at[1]) };"
                    + " return points.placesAt(points.readableSeries(plot), place, 24).map((one) =>"
                    + " `${one.name} ${points.formatPlace(plot.panel, one.point)}: ${points.formatValues(one.point)}`"
                    + " ).join('; '); }")
            .execute(modules.exportsOf("figure.js"), modules.exportsOf("points.js"))
            .invokeMember("call", null, modules.eval("[1.02, 0.99]"))
            .asString();
    assertThat(read).isEqualTo("p x 1, y 1: ; height x 1, y 1: 1");
  }
}
