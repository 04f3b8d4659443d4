package orrery.webdemo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the cases of the build's own formatter: scripts must not change a printed sentence. */
class FormatNumberTest {
  private static final List<List<String>> PRINTED =
      List.of(
          List.of("0.20349", "{}", "0.203"),
          List.of("31.0853286398723", "{}", "31.1"),
          List.of("225.662657141854", "{digits: 2}", "230"),
          List.of("0.9", "{digits: 2}", "0.9"),
          List.of("1048576", "{}", "1048576"),
          List.of("1048576", "{digits: 2}", "1000000"),
          List.of("-0.5", "{}", "−0.5"),
          List.of("-0.0", "{}", "0"),
          List.of("0.00000015", "{}", "1.5 × 10⁻⁷"),
          List.of("-3.14159e16", "{}", "−3.14 × 10¹⁶"),
          List.of("2e20", "{}", "2 × 10²⁰"),
          List.of("0.00012345", "{}", "0.000123"),
          List.of("0.29", "{percent: true}", "29%"),
          List.of("0.411764705882353", "{percent: true}", "41.2%"),
          List.of("0.411764705882353", "{digits: 2, percent: true}", "41%"),
          List.of("-0.5", "{percent: true}", "−50%"),
          List.of("null", "{}", "–"),
          List.of("undefined", "{digits: 2, percent: true}", "–"));

  private static final List<List<String>> TYPED =
      List.of(
          List.of("-0.5", "", "−0.5"),
          List.of("1e-7", "", "1 × 10⁻⁷"),
          List.of("250", "ms", "250 ms"),
          List.of("min-norm", "", "min-norm"),
          List.of("1, 2, 3", "", "1, 2, 3"));

  @TempDir private Path folder;

  @Test
  void aFindingIsPrintedAsTheBuildPrintsIt() throws IOException {
    try (PageModules modules = new PageModules(folder)) {
      Value print = modules.exportsOf("format-number.js").getMember("formatNumber");
      for (List<String> row : PRINTED) {
        Value form = modules.eval("(" + row.get(1) + ")");
        String text = print.execute(modules.eval(row.get(0)), form).asString();
        assertThat(text.replace('\u00a0', ' ')).as(row.get(0)).isEqualTo(row.get(2));
      }
    }
  }

  @Test
  void aSettingIsPrintedAsTheBuildPrintsIt() throws IOException {
    try (PageModules modules = new PageModules(folder)) {
      Value typed = modules.exportsOf("format-number.js").getMember("formatSetting");
      for (List<String> row : TYPED) {
        String text = typed.execute(row.get(0), row.get(1)).asString();
        assertThat(text.replace('\u00a0', ' ')).isEqualTo(row.get(2));
      }
    }
  }
}
