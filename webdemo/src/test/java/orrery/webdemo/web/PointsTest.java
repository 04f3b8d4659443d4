package orrery.webdemo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PointsTest {
  /** A plot whose positions are its values, with two curves and a band behind them. */
  private static final String PLOT =
      """
      ({ left: 0, right: 10, top: 0, bottom: 100, x: (v) => v, y: (v) => v, panel: {
        x: { label: 'Features N' }, y: { label: 'error' }, layers: [
          { kind: 'band', name: 'half', tone: 'primary', x: [1, 5], low: [2, 3], high: [4, 5] },
          { kind: 'rule', name: 'N = n', x: 5 },
          { kind: 'line', name: 'test', tone: 'primary', x: [0, 1, 5, 9, 20], y: [1, null, 7, 200, 3] },
          { kind: 'dots', name: '', tone: 'secondary', x: [5, 6], y: [NaN, 0.00001234567] },
        ] } })
      """;

  @TempDir private static Path folder;
  private static PageModules modules;
  private static Value module;

  @BeforeAll
  static void load() throws IOException {
    modules = new PageModules(folder);
    module = modules.exportsOf("points.js");
  }

  @AfterAll
  static void close() {
    modules.close();
  }

  private static Value readable() {
    return module.getMember("readableSeries").execute(modules.eval(PLOT));
  }

  @Test
  void whatIsReadAreThePointsThatAreSeenCurvesFirst() {
    String seen =
        modules
            .eval("(all) => all.map((s) => s.name + ' ' + s.points.map((p) => p.x)).join('; ')")
            .execute(readable())
            .asString();
    assertThat(seen).isEqualTo("test 0,5; error 6; half 1,5");
  }

  @Test
  void theNearestPointIsFound() {
    Value points = readable().getArrayElement(0).getMember("points");
    Value nearest = module.getMember("nearestIndex");
    assertThat(nearest.execute(points, 2.4).asInt()).isEqualTo(0);
    assertThat(nearest.execute(points, 2.6).asInt()).isEqualTo(1);
    assertThat(nearest.execute(modules.eval("[]"), 1).asInt()).isEqualTo(-1);
  }

  @Test
  void atAPlaceOnlyWhatHasAPointThereIsRead() {
    Value read = module.getMember("seriesAt").execute(readable(), 5);
    String names = modules.eval("(all) => all.map((s) => s.name).join()").execute(read).asString();
    assertThat(names).isEqualTo("test,half");
  }

  @Test
  void aPointIsFormatted() {
    Value plot = modules.eval(PLOT);
    Value axis = plot.getMember("panel").getMember("x");
    Value place = module.getMember("formatPosition");
    assertThat(place.execute(axis, 12345).asString()).isEqualTo("Features N 12345");
    assertThat(place.execute(axis, -0.1 - 0.2).asString()).isEqualTo("Features N −0.3");
    Value amount = module.getMember("formatValues");
    Value dots = readable().getArrayElement(1).getMember("points").getArrayElement(0);
    assertThat(amount.execute(dots).asString()).isEqualTo("1.235e−5");
    Value band = readable().getArrayElement(2).getMember("points").getArrayElement(1);
    assertThat(amount.execute(band).asString()).isEqualTo("3 to 5");
  }
}
