package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import orrery.site.cli.InProcess;

/** {@code orrery bench} with the browser of the machine, as briefly as can be. */
@Execution(ExecutionMode.CONCURRENT)
class BenchTest {
  @Test
  @Timeout(300)
  void theEngineIsMeasuredInABrowserBesideJavaScriptWrittenByHand() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        InProcess.briefly(
            Path.of("").toAbsolutePath(), stream(out), stream(err), "bench", "--json");
    assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("error:");
    assertThat(code).isZero();
    Load json = new Load(LoadSettings.builder().build());
    Map<?, ?> bench = (Map<?, ?>) json.loadFromString(out.toString(StandardCharsets.UTF_8));
    for (String place : new String[] {"jvm", "browser"}) {
      for (String workload : new String[] {"A", "B", "product"}) {
        Map<?, ?> timing = (Map<?, ?>) ((Map<?, ?>) bench.get(place)).get(workload);
        double median = ((Number) timing.get("median")).doubleValue();
        assertThat(median).as(place + " " + workload).isPositive();
        assertThat(((Number) timing.get("best")).doubleValue()).isGreaterThanOrEqualTo(median);
      }
    }
    assertThat(((Map<?, ?>) bench.get("sweep")).containsKey("browser")).isTrue();
    assertThat(((Map<?, ?>) bench.get("all")).containsKey("javascript")).isTrue();
    assertThat(((Map<?, ?>) bench.get("machine")).get("browser").toString())
        .matches("\\S+ \\d+\\..*");
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
