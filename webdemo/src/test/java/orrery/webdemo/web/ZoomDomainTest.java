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

class ZoomDomainTest {
  @TempDir private static Path folder;
  private static PageModules modules;
  private static Value module;

  /** A plot with x from 0 to 100, and y from 1 to 10,000 on a logarithmic axis. */
  private static Value plot;

  @BeforeAll
  static void load() throws IOException {
    modules = new PageModules(folder);
    module = modules.exportsOf("zoom-domain.js");
    Mark line =
        new Mark.Line("l", Tone.PRIMARY, false, new double[] {0, 100}, new double[] {1, 1e4});
    Axis x = Axis.linear("x").between(0, 100);
    Axis y = Axis.logarithmic("y").between(1, 1e4);
    String json = FigureJson.of(new Figure("", List.of(new Panel("", x, y, List.of(line)))));
    plot =
        modules
            .exportsOf("figure.js")
            .getMember("geometry")
            .execute(modules.json(json), modules.eval("({variant: 'wide', id: 'a'})"))
            .getMember("plots")
            .getArrayElement(0);
  }

  @AfterAll
  static void close() {
    modules.close();
  }

  /** Returns a domain as text, to six digits; {@code place} maps values to positions. */
  private static String seen(String call) {
    Value rounded =
        modules.eval(
            "(call, module, plot) => { const place = (x, y) => ({left: plot.x(x), top: plot.y(y)});"
                + " const to = call(module, plot, place); return to && to.map("
                + "(v) => (v === null ? 'auto' : Number(v.toPrecision(6)))).join(' '); }");
    Value to = rounded.execute(modules.eval("(m, plot, place) => " + call), module, plot);
    return to.isNull() ? String.valueOf(modules.eval("null")) : to.asString();
  }

  @Test
  void aRectangleIsSeenWhicheverWayItIsDrawn() {
    assertThat(seen("m.dragged(plot, place(20, 10), place(60, 1000))"))
        .isEqualTo("20 60 10 1000")
        .isEqualTo(seen("m.dragged(plot, place(60, 10), place(20, 1000), [1, 2, 3, 4])"));
  }

  @Test
  void aRectangleEndsAtTheAxes() {
    assertThat(seen("m.dragged(plot, place(20, 10), place(900, 1e9))"))
        .isEqualTo("20 100 10 10000");
  }

  @Test
  void aDragAlongTheAxisLeavesTheOtherAxisAsItIs() {
    assertThat(seen("m.dragged(plot, place(20, 10), place(60, 11))")).isEqualTo("20 60 auto auto");
    assertThat(seen("m.dragged(plot, place(20, 10), place(60, 11), [0, 1, 5, 50])"))
        .isEqualTo("20 60 5 50");
  }

  @Test
  void aClickIsNoRectangle() {
    assertThat(seen("m.dragged(plot, place(20, 10), place(20.1, 1000))")).isEqualTo("null");
  }

  @Test
  void fromNearerLessIsSeenAroundTheMiddleOrThePointer() {
    assertThat(seen("m.scaled(plot, 2)")).isEqualTo("25 75 10 1000");
    assertThat(seen("m.scaled(plot, 2, place(0, 1))")).isEqualTo("0 50 1 100");
    assertThat(seen("m.scaled(plot, 1 / 2)")).isEqualTo("-50 150 0.01 1000000");
  }

  @Test
  void aStepAsideKeepsTheLengths() {
    assertThat(seen("m.shifted(plot, 0.25, 0)")).isEqualTo("25 125 1 10000");
    assertThat(seen("m.shifted(plot, 0, -0.25)")).isEqualTo("0 100 0.1 1000");
  }

  @Test
  void whereEverythingIsSeenTheDataDecides() {
    assertThat(seen("m.normalised([-5, 200, 10, 100], plot)")).isEqualTo("auto auto 10 100");
    assertThat(seen("m.normalised([20, 60, 0.5, 1e5], plot)")).isEqualTo("20 60 auto auto");
    assertThat(seen("m.normalised([-5, 200, 0.5, 1e5], plot)")).isEqualTo("null");
  }

  @Test
  void whatHasNoExtentIsRefused() {
    Value normalised = module.getMember("normalised");
    assertThat(isUndefined(normalised.execute(modules.eval("[5, 5, 1, 2]"), plot))).isTrue();
    assertThat(isUndefined(normalised.execute(modules.eval("[5, 5 + 1e-12, 1, 2]"), plot)))
        .isTrue();
    assertThat(isUndefined(normalised.execute(modules.eval("[5, Infinity, 1, 2]"), plot))).isTrue();
  }

  private static boolean isUndefined(Value value) {
    return modules.eval("(value) => value === undefined").execute(value).asBoolean();
  }

  @Test
  void onlyPositiveDataFitsALogarithmicAxis() {
    Value isPositive = module.getMember("isPositive");
    Value panel = plot.getMember("panel");
    assertThat(isPositive.execute(panel, "x").asBoolean()).isFalse();
    assertThat(isPositive.execute(panel, "y").asBoolean()).isTrue();
    Value other =
        modules.eval(
            "({layers: [{kind: 'rule', x: -1}, {kind: 'band', x: [1], low: [0], high: [1]}]})");
    assertThat(isPositive.execute(other, "x").asBoolean()).isTrue();
    assertThat(isPositive.execute(other, "y").asBoolean()).isFalse();
  }
}
