package orrery.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
