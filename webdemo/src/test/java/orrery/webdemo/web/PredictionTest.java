package orrery.webdemo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictionTest {
  /**
   * A plot of 100 x 100 with both axes from 0 to 10, or y from 1 to 10,000 on a logarithmic axis.
   */
  private static final String PLOTS =
      """
      (() => {
        const { scaleLinear, scaleLog } = globalThis.d3;
        const plot = (y, scale) => ({ left: 0, right: 100, top: 0, bottom: 100,
          x: scaleLinear().domain([0, 10]).range([0, 100]), y: y.range([100, 0]),
          panel: { y: { scale } } });
        return { linear: plot(scaleLinear().domain([0, 10]), 'linear'),
          log: plot(scaleLog().domain([1, 10000]), 'log') };
      })()
      """;

  @TempDir private static Path folder;
  private static PageModules modules;
  private static Value module;
  private static Value plots;

  @BeforeAll
  static void load() throws IOException {
    modules = new PageModules(folder);
    module = modules.exportsOf("prediction.js");
    modules.exportsOf("figure.js");
    plots = modules.eval(PLOTS);
  }

  @AfterAll
  static void close() {
    modules.close();
  }

  private static String words(String plot, String guess, String curve) {
    Value far =
        module
            .getMember("distance")
            .execute(modules.eval(guess), modules.eval("(" + curve + ")"), plots.getMember(plot));
    return far.isNull() ? "nothing" : module.getMember("describeDistance").execute(far).asString();
  }

  @Test
  void theMeanDistanceIsAShareOfTheAxis() {
    assertThat(words("linear", "[{x: 0, y: 2}, {x: 10, y: 2}]", "{x: [0, 5, 10], y: [2, 3, 6]}"))
        .isEqualTo("On average it is 17 % of the axis away from the computed one.");
  }

  @Test
  void onALogarithmicAxisItIsInPowersOfTen() {
    assertThat(words("log", "[{x: 0, y: 10}, {x: 10, y: 1000}]", "{x: [0, 5], y: [1000, 100]}"))
        .isEqualTo(
            "On average it is a factor of 10 away from the computed one: 1 power of ten, 25 % of"
                + " the axis.");
  }

  @Test
  void betweenTwoPointsTheGuessIsTheStraightLineThatWasDrawn() {
    // Halfway between 1 and 10,000 on the page is 100.
    assertThat(words("log", "[{x: 0, y: 1}, {x: 10, y: 10000}]", "{x: [5], y: [100]}"))
        .isEqualTo(
            "On average it is a factor of 1 away from the computed one: 0 powers of ten, 0 % of the"
                + " axis.");
  }

  @Test
  void whereNothingWasDrawnOrNothingIsKnownNothingIsCompared() {
    String guess = "[{x: 2, y: 2}, {x: 4, y: 2}]";
    assertThat(words("linear", guess, "{x: [0, 3, 9], y: [9, 2, 9]}"))
        .isEqualTo("On average it is 0 % of the axis away from the computed one.");
    assertThat(words("linear", guess, "{x: [0, 3], y: [9, null]}")).isEqualTo("nothing");
  }

  @Test
  void aGuessHasAHeightAtEachOfManyPlaces() {
    Value plot = plots.getMember("linear");
    assertThat(module.getMember("indexAt").execute(plot, 51).asInt()).isEqualTo(12);
    assertThat(module.getMember("indexAt").execute(plot, -7).asInt()).isEqualTo(0);
    assertThat(module.getMember("xAt").execute(plot, 12).asDouble()).isEqualTo(5);
    assertThat(module.getMember("yAt").execute(plot, 30).asDouble()).isEqualTo(7);
    assertThat(module.getMember("yAt").execute(plot, 300).asDouble()).isZero();
  }
}
