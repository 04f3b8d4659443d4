package orrery.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OrreryTest {
  private final Session session = new Session(Path.of("").toAbsolutePath());

  @Test
  void helpNamesEveryCommandAndTheExitCodes() {
    assertThat(session.run("--help")).isZero();
    assertThat(session.out())
        .contains("  run ")
        .contains("Exit codes: 0 done, 1 errors in the content, 2 wrong usage");
  }

  @Test
  void theVersionIsOneLine() {
    assertThat(session.run("--version")).isZero();
    assertThat(session.out()).isEqualTo("Orrery 0.1.0\n");
  }

  @Test
  void anUnknownCommandIsWrongUsage() {
    assertThat(session.run("rn")).isEqualTo(2);
    assertThat(session.out()).isEmpty();
    assertThat(session.err()).startsWith("Unmatched argument at index 0: 'rn'\n");
  }

  @Test
  void noCommandIsWrongUsageToo() {
    assertThat(session.run()).isEqualTo(2);
    assertThat(session.err()).startsWith("which command?\n");
  }
}
