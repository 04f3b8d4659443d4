package orrery.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Studies as other programs see them: {@code orrery run STUDY --json}. */
class RunJsonTest {

  @Test
  void doubleDescentMeetsItsAcceptance() {
    Map<?, ?> run = run("run", "double-descent", "--json");
    assertThat(run.keySet().toString())
        .isEqualTo("[study, settings, axis, series, findings, receipt, device, seconds]");
    List<?> widths = numbers(run, "axis", "values");
    List<?> error = (List<?>) at(run, "series", "test-error", "mid");
    double plateau = number(error.get(error.size() - 1));
    assertThat(number(at(run, "findings", "peak.features"))).isEqualTo(100);
    assertThat(number(error.get(widths.indexOf(100))) / plateau).isGreaterThanOrEqualTo(20);
    assertThat(number(error.get(widths.indexOf(95))) / plateau).isGreaterThanOrEqualTo(6);
    assertThat(number(error.get(widths.indexOf(105))) / plateau).isGreaterThanOrEqualTo(6);
    assertThat(plateau).isLessThan(number(at(run, "findings", "first-minimum.error")));
    assertThat(number(at(run, "findings", "norm.ratio"))).isGreaterThanOrEqualTo(6);
  }

  @Test
  void reluOscillationMeetsItsAcceptance() {
    Map<?, ?> run = run("run", "relu-oscillation", "--json");
    assertThat(at(run, "axis", "name")).isEqualTo("x");
    assertThat(number(at(run, "findings", "pieces"))).isEqualTo(16);
    assertThat(number(at(run, "findings", "maxima"))).isEqualTo(8);
    assertThat(number(at(run, "findings", "crossings"))).isEqualTo(16);
    assertThat(number(at(run, "findings", "error"))).isBetween(0.85, 1.0);
    assertThat(number(at(run, "findings", "shallow-parameters")))
        .isEqualTo(number(at(run, "findings", "deep-parameters")));
  }

  @Test
  void aDeeperMapIsWorseForItsShallowRival() {
    Map<?, ?> run = run("run", "relu-oscillation", "depth=5", "--seeds", "3", "--json");
    assertThat(number(at(run, "findings", "pieces"))).isEqualTo(32);
    assertThat(number(at(run, "findings", "error"))).isBetween(0.95, 1.0);
  }

  @Test
  void everyCurveHasItsOwnAxis() {
    Map<?, ?> run = run("run", "relu-oscillation", "steps=100", "--seeds", "2", "--json");
    List<?> curves = (List<?>) run.get("curves");
    List<String> named = new ArrayList<>();
    for (Object one : curves) {
      Map<?, ?> curve = (Map<?, ?>) one;
      named.add(curve.get("name") + " over " + curve.get("axis"));
      assertThat((List<?>) curve.get("mid")).hasSameSizeAs((List<?>) curve.get("x"));
    }
    assertThat(named).contains("target over x", "error over step");
  }

  @Test
  void shapesAreThoseOfTheFirstSeedAndOnRequestOfEach() {
    Map<?, ?> run =
        run("run", "optimisers", "optimizer=gd", "kappa=10,20", "--seeds", "2", "--json");
    List<?> shapes = (List<?>) run.get("shapes");
    assertThat(shapes).hasSize(2);
    Map<?, ?> second = (Map<?, ?>) shapes.get(1);
    assertThat(second.get("name")).isEqualTo("path");
    assertThat(second.get("kind")).isEqualTo("trail");
    assertThat(second.get("at")).isEqualTo(20);
    assertThat((List<?>) second.get("x")).hasSize(61);
    Map<?, ?> each =
        run(
            "run",
            "optimisers",
            "optimizer=gd",
            "kappa=10,20",
            "--seeds",
            "2",
            "--json",
            "--per-seed");
    assertThat((List<?>) each.get("shapes")).hasSize(4);
  }

  @Test
  void armsAreTheExperimentsTheyWouldBeAlone() {
    Map<?, ?> both =
        run("run", "double-descent", "ridge=0,0.1", "features=50,100", "--seeds", "2", "--json");
    assertThat(at(both, "arms", "name")).isEqualTo("ridge");
    Map<?, ?> second = (Map<?, ?>) ((List<?>) at(both, "arms", "each")).get(1);
    Map<?, ?> alone =
        run("run", "double-descent", "ridge=0.1", "features=50,100", "--seeds", "2", "--json");
    assertThat(second.get("value")).isEqualTo(0.1);
    assertThat(second.get("axis")).isEqualTo(alone.get("axis"));
    assertThat(second.get("series")).isEqualTo(alone.get("series"));
    assertThat(at(both, "findings", "last.error[ridge=0.1]"))
        .isEqualTo(at(alone, "findings", "last.error"));
    assertThat(at(both, "findings", "norm[features=50,ridge=0.1]"))
        .isEqualTo(at(alone, "findings", "norm[features=50]"));
  }

  @Test
  void seedsAreListedOnRequestAndInfinityIsToldFromTheUnknown() {
    Map<?, ?> run =
        run(
            "run",
            "double-descent",
            "model=gaussian",
            "features=100,101",
            "--seeds",
            "3",
            "--json",
            "--per-seed");
    List<?> theory = (List<?>) at(run, "seeds", "theory");
    assertThat(theory.get(0)).isEqualTo(List.of("Infinity", "Infinity", "Infinity"));
    Map<?, ?> relu = run("run", "double-descent", "features=100,101", "--seeds", "1", "--json");
    assertThat(((List<?>) at(relu, "series", "best-ridge", "mid")).get(0)).isNull();
    assertThat(relu.containsKey("seeds")).isFalse();
  }

  private static Map<?, ?> run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream console = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    assertThat(InProcess.run(Path.of("").toAbsolutePath(), console, nowhere, arguments)).isZero();
    Load json = new Load(LoadSettings.builder().build());
    return (Map<?, ?>) json.loadFromString(out.toString(StandardCharsets.UTF_8));
  }

  private static List<?> numbers(Map<?, ?> run, String... path) {
    return (List<?>) at(run, path);
  }

  private static Object at(Map<?, ?> run, String... path) {
    Object value = run;
    for (String key : path) {
      value = ((Map<?, ?>) value).get(key);
    }
    return value;
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }
}
