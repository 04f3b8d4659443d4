package orrery.webdemo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
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
import orrery.engine.math.Decimal;

class FigureModuleTest {
  private static final double GAP = Double.NaN;
  private static final Axis X = Axis.linear("x");
  private static final Axis Y = Axis.linear("y");

  @TempDir private static Path folder;
  private static PageModules modules;
  private static Value draw;

  @BeforeAll
  static void load() throws IOException {
    modules = new PageModules(folder);
    draw = modules.exportsOf("figure.js").getMember("draw");
  }

  @AfterAll
  static void close() {
    modules.close();
  }

  private static String drawn(String how, Panel... panels) {
    String json = FigureJson.of(new Figure("What is seen.", List.of(panels)));
    return draw.execute(modules.json(json), modules.eval("(" + how + ")")).asString();
  }

  private static String wide(Axis x, Axis y, Mark... layers) {
    return drawn("{variant: 'wide', id: 'a'}", new Panel("", x, y, List.of(layers)));
  }

  private static Mark.Line line(double... y) {
    double[] x = new double[y.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = i;
    }
    return new Mark.Line("loss", Tone.PRIMARY, false, x, y);
  }

  /** Returns the data of the first path of a kind after the legend's. */
  private static String path(String svg, String kind) {
    var found =
        Pattern.compile("<path class=\"" + kind + " [a-z -]*\" d=\"([^\"]*)\"")
            .matcher(svg.substring(svg.indexOf("clip-path=")));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void aMissingValueIsAGap() {
    String path = path(wide(X, Y, line(0, 1, GAP, 1, 0)), "line");
    assertThat(path.chars().filter(c -> c == 'M').count()).isEqualTo(2);
  }

  @Test
  void inAPartialPictureTheLineGoesOnToTheNextKnownPoint() {
    Panel panel = new Panel("", X, Y, List.of(line(0, 1, GAP, 1, 0)));
    String path = path(drawn("{variant: 'wide', id: 'a', partial: true}", panel), "line");
    assertThat(path.chars().filter(c -> c == 'M').count()).isEqualTo(1);
    assertThat(path.chars().filter(c -> c == 'L').count()).isEqualTo(3);
  }

  @Test
  void coordinatesHaveTwoDecimalsAtMost() {
    String path = path(wide(X, Axis.logarithmic("y"), line(1, 2, 3, 5, 7, 11, 13)), "line");
    assertThat(path).matches("M[0-9.,L]+").doesNotContainPattern("\\.[0-9]{3}");
  }

  @Test
  void wordsAreEscaped() {
    String svg =
        drawn(
            "{variant: 'wide', id: 'a'}",
            new Panel(
                "<script>",
                Axis.linear("a & b"),
                Y,
                List.of(new Mark.Rule("\"n\"", 1), line(0, 1, 2))));
    assertThat(svg)
        .contains(">&lt;script&gt;</text>", ">a &amp; b</text>", ">&quot;n&quot;</text>")
        .doesNotContain("<script");
  }

  @Test
  void nothingIsStyledInline() {
    assertThat(wide(X, Y, line(0, 1))).doesNotContain("style=", "fill=", "stroke=");
  }

  @Test
  void theSummaryIsWhatTheImageIsCalled() {
    assertThat(wide(X, Y, line(0, 1)))
        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 720 ")
        .contains(" role=\"img\" aria-label=\"What is seen.\"");
  }

  @Test
  void panelsAreSideBySideWhereThereIsRoomAndBelowOneAnotherWhereNot() {
    Panel panel = new Panel("", X, Y, List.of(line(0, 1)));
    assertThat(drawn("{variant: 'wide', id: 'a'}", panel, panel))
        .contains("translate(0,0)", "translate(376,0)");
    assertThat(drawn("{variant: 'narrow', id: 'a'}", panel, panel))
        .contains("viewBox=\"0 0 360 ")
        .doesNotContain("translate(1", "translate(2", "translate(3");
  }

  @Test
  void idsDifferBetweenExperimentsVariantsAndPanels() {
    Panel panel = new Panel("", X, Y, List.of(line(0, 1)));
    assertThat(drawn("{variant: 'narrow', id: 'b'}", panel, panel))
        .contains("<clipPath id=\"b-narrow-0\">", "<clipPath id=\"b-narrow-1\">");
  }

  @Test
  void aLogarithmicAxisHasItsTicksAtPowersOfTen() {
    String svg = wide(X, Axis.logarithmic("y"), line(0.5, 2000));
    assertThat(svg)
        .contains(">1</text>", ">10</text>", ">100</text>", ">1,000</text>")
        .doesNotContain(">2</text>", "NaN");
  }

  @Test
  void powersThatAreHardToReadAreRaised() {
    assertThat(wide(X, Axis.logarithmic("y"), line(1e-12, 1)))
        .contains(">10<tspan dy=\"-4.94\" font-size=\"9.75\">−12</tspan></text>")
        .contains(">10<tspan dy=\"-4.94\" font-size=\"9.75\">0</tspan></text>");
  }

  @Test
  void whatALogarithmicAxisCannotShowIsAGap() {
    String svg = wide(X, Axis.logarithmic("y"), line(1, 0, -1, 10));
    assertThat(svg).doesNotContain("NaN", "Infinity");
    assertThat(path(svg, "line").chars().filter(c -> c == 'M').count()).isEqualTo(2);
  }

  @Test
  void aFigureOfWhichNothingIsKnownIsAnEmptyPlot() {
    Mark band =
        new Mark.Band(
            "b", Tone.PRIMARY, new double[] {1, 2}, new double[] {GAP, GAP}, new double[2]);
    assertThat(wide(X, Axis.logarithmic("y"), line(GAP, GAP), band)).doesNotContain("NaN");
    assertThat(wide(Axis.logarithmic("x"), Y)).doesNotContain("NaN", "Infinity");
  }

  @Test
  void aConstantHasAPlotAroundIt() {
    assertThat(wide(X, Y, line(3, 3, 3))).doesNotContain("NaN").contains(">3.0</text>");
    assertThat(wide(X, Axis.logarithmic("y"), line(3))).doesNotContain("NaN");
  }

  @Test
  void anAxisShowsAtLeastWhatItShowedBefore() {
    Panel panel = new Panel("", X, Y, List.of(line(0, 1)));
    assertThat(drawn("{variant: 'wide', id: 'a', within: [[0, 1, -4, 9]]}", panel))
        .contains("data-extents=\"[[0,1,-4,9]]\"");
    assertThat(drawn("{variant: 'wide', id: 'a', within: [[0, 1, -4, 9], [0, 1, 0, 1]]}", panel))
        .contains("data-extents=\"[[0,1,0,1]]\"");
  }

  @Test
  void plotsStayWhereTheyAreWhileLayersComeAndGo() {
    Panel panel = new Panel("", X, Y, List.of(line(0, 1)));
    assertThat(drawn("{variant: 'wide', id: 'a'}", panel)).contains("data-above=\"[42]\"");
    assertThat(drawn("{variant: 'wide', id: 'a', above: [61]}", panel))
        .contains("data-above=\"[61]\"", "<rect x=\"27\" y=\"59\"");
  }

  @Test
  void aRuleOutsideItsAxisIsNotDrawn() {
    assertThat(wide(X, Y, line(0, 1), new Mark.Rule("far", 7))).doesNotContain("far");
    assertThat(wide(X, Y, line(0, 1), new Mark.Rule("near", 0.5))).contains(">near</text>");
  }

  @Test
  void theGeometryIsThatOfThePicture() throws IOException {
    Value geometry = modules.exportsOf("figure.js").getMember("geometry");
    Panel panel = new Panel("", X, Axis.logarithmic("y"), List.of(line(1, 10, 100)));
    Value how = modules.eval("({variant: 'wide', id: 'a', above: [80]})");
    String json = FigureJson.of(new Figure("", List.of(panel, panel)));
    String svg = draw.execute(modules.json(json), how).asString();
    Value places = geometry.execute(modules.json(json), how);
    assertThat(svg).contains("viewBox=\"0 0 720 " + places.getMember("height").asInt() + "\"");
    Value second = places.getMember("plots").getArrayElement(1);
    Value x = second.getMember("x");
    Value y = second.getMember("y");
    assertThat(x.execute(0).asDouble()).isEqualTo(second.getMember("left").asDouble());
    assertThat(x.execute(2).asDouble()).isEqualTo(second.getMember("right").asDouble());
    assertThat(second.getMember("top").asDouble()).isEqualTo(80);
    assertThat(y.invokeMember("invert", y.execute(10).asDouble()).asDouble())
        .isCloseTo(10, within(1e-9));
    // The second panel is moved as a whole: 344 for itself, 32 between the two.
    assertThat(svg).contains("<g transform=\"translate(376,0)\">");
    assertThat(path(svg, "line"))
        .contains(
            "L"
                + decimals(x.execute(1).asDouble() - 376)
                + ","
                + decimals(y.execute(10).asDouble()));
  }

  private static String decimals(double value) {
    return Decimal.text(Math.round(value * 100) / 100.0);
  }

  @Test
  void theSameFigureIsTheSameText() {
    Mark dots = new Mark.Dots("d", Tone.TERTIARY, new double[] {0, 1}, new double[] {1, 2});
    assertThat(wide(X, Y, line(0, 1), dots)).isEqualTo(wide(X, Y, line(0, 1), dots));
  }
}
