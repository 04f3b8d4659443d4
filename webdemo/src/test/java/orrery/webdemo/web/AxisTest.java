package orrery.webdemo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
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

  private static String call(String function, String arguments) throws IOException {
    return modules.call("axis.js", function, arguments);
  }

  @Test
  void aPanelSpansItsCurvesAndBandsButNotItsRules() throws IOException {
    String curve = "{ kind: 'line', x: [-1, 2, 8], y: [3, null, -4] }";
    String band = "{ kind: 'band', x: [4], low: [-9], high: [1] }";
    String panel = "{ x: { scale: '%s' }, y: { scale: 'linear' }, layers: [%s] }";
    String layers = curve + ", " + band + ", { kind: 'rule', x: 100 }";
    assertThat(call("extents", "{ panels: [" + panel.formatted("linear", layers) + "] }"))
        .isEqualTo("[[-1,8,-9,3]]");
    assertThat(call("extents", "{ panels: [" + panel.formatted("log", layers) + "] }"))
        .isEqualTo("[[2,8,-9,3]]");
    assertThat(call("extents", "{ panels: [" + panel.formatted("log", "") + "] }"))
        .isEqualTo("[[null,null,null,null]]");
  }

  @Test
  void twoSpansTogetherReachAsFarAsEither() throws IOException {
    assertThat(call("union", "[[1, 2, null, 5]], [[0, null, null, 6]]"))
        .isEqualTo("[[0,2,null,6]]");
    assertThat(call("union", "[[1, 2, 3, 4]], null")).isEqualTo("[[1,2,3,4]]");
    assertThat(call("union", "[[1, 2, 3, 4]], []")).isEqualTo("[[1,2,3,4]]");
  }

  @ParameterizedTest(name = "{0} from {1} to {2} with data {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "linear | null | null | [0.3, 9.7]   | false | [0.3,9.7]",
        "linear | null | null | [0.3, 9.7]   | true  | [0,10]",
        "linear | 0    | 7    | [1, 2]       | true  | [0,7]",
        "linear | null | 3    | [1, 2]       | true  | [1,3]",
        "linear | null | null | [5, 5]       | false | [2.5,7.5]",
        "linear | null | null | [0, 0]       | false | [-0.5,0.5]",
        "linear | null | null | [null, null] | false | [0,1]",
        "linear | null | null | [null, 4]    | false | [3,4]",
        "log    | null | null | [1, 100]     | false | [1,100]",
        "log    | null | null | [null, null] | false | [1,10]",
        "log    | null | null | [null, 50]   | false | [5,50]",
        "log    | null | null | [8, 8]       | false | [4,16]",
      })
  void anAxisEndsWhereItsAuthorSaysOrWhereItsDataEnd(
      String scale, String min, String max, String data, boolean airy, String ends)
      throws IOException {
    String axis = "{ scale: '" + scale + "', min: " + min + ", max: " + max + " }";
    assertThat(call("bounds", axis + ", " + data + ", " + airy)).isEqualTo(ends);
  }

  @Test
  void theDataStayClearOfTheEndsOfALogarithmicAxisByAShareOfItsDecades() throws IOException {
    String ends = call("bounds", "{ scale: 'log', min: null, max: null }, [1, 100], true");
    double air = Math.pow(100, 0.04);
    int comma = ends.indexOf(',');
    double from = Double.parseDouble(ends.substring(1, comma));
    double to = Double.parseDouble(ends.substring(comma + 1, ends.length() - 1));
    assertThat(from * air).isBetween(1 - 1e-12, 1 + 1e-12);
    assertThat(to / air).isBetween(100 - 1e-10, 100 + 1e-10);
  }

  @ParameterizedTest(name = "about {2} on {0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "linear | [0, 10]     | 5       | 0 2 4 6 8 10",
        "linear | [0, 1]      | 3       | 0.0 0.5 1.0",
        "linear | [0, 3]      | 5, true | 0 1 2 3",
        "log    | [1, 1000]   | 4       | 1 10 100 1,000",
        "log    | [1e-6, 1e6] | 4       | 10^−6 10^−3 10^0 10^3 10^6",
        "log    | [1, 5]      | 4       | 1 2 5",
        "log    | [2, 3]      | 4       | 2 2.2 2.4 2.6 2.8 3",
        "log    | [0.5, 50]   | 5       | 1 3 10 30",
      })
  void ticksAreFewAndRound(String scale, String domain, String count, String words)
      throws IOException {
    boolean whole = count.endsWith(", true");
    String made = "{ scale: '" + scale + "', whole: " + whole + " }, " + domain + ", " + count;
    String texts =
        modules
            .eval(
                "(module) => module.ticksOf("
                    + made
                    + ").map(({ text, power }) =>"
                    + " power === undefined ? text : `${text}^${power}`).join(' ')")
            .execute(modules.exportsOf("axis.js"))
            .asString();
    assertThat(texts).isEqualTo(words);
  }
}
