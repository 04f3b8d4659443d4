package orrery.site.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

  @Test
  void itsWidthIsWhatTheVariablesSayWithinReason() {
    assertThat(Terminal.of(Map.of()).width()).isEqualTo(72);
    assertThat(Terminal.of(Map.of("COLUMNS", "100")).width()).isEqualTo(100);
    assertThat(Terminal.of(Map.of("COLUMNS", "7")).width()).isEqualTo(40);
    assertThat(Terminal.of(Map.of("COLUMNS", "1e9")).width()).isEqualTo(120);
    assertThat(Terminal.of(Map.of("COLUMNS", "wide")).width()).isEqualTo(72);
  }

  @Test
  void theFirstVariableOfTheLocaleSaysWhetherItShowsMoreThanAscii() {
    assertThat(Terminal.of(Map.of()).isUnicode()).isFalse();
    assertThat(Terminal.of(Map.of("LANG", "de_DE.UTF-8")).isUnicode()).isTrue();
    assertThat(Terminal.of(Map.of("LANG", "de_DE.UTF-8", "LC_CTYPE", "C.utf8")).isUnicode())
        .isTrue();
    assertThat(Terminal.of(Map.of("LANG", "de_DE.UTF-8", "LC_ALL", "C")).isUnicode()).isFalse();
    assertThat(Terminal.of(Map.of("LANG", "C.UTF-8", "LC_ALL", "")).isUnicode()).isTrue();
  }
}
