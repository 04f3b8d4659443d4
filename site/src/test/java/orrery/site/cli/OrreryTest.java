package orrery.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
    assertThat(session.run("biuld")).isEqualTo(2);
    assertThat(session.out()).isEmpty();
    assertThat(session.err())
        .isEqualTo("unknown command \"biuld\"\n    hint: did you mean \"build\"?\n");
  }

  @Test
  void anUnknownOptionOrAWordTooManyIsWrongUsage() {
    assertThat(session.run("build", "--conent", "x")).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo("unknown option --conent\n    hint: did you mean \"--content\"?\n");
    assertThat(session.run("check", "all")).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            "one word too many: \"all\"\n    hint: orrery check --help says what there is\n");
    assertThat(session.run("render")).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo("FILE|- is missing\n    hint: orrery render --help says what there is\n");
  }

  @Test
  void noCommandIsWrongUsageToo() {
    assertThat(session.run()).isEqualTo(2);
    assertThat(session.err()).startsWith("which command?\n");
  }

  @Test
  void resultsThatCannotBeWrittenAreNoSuccess() {
    PrintStream full =
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("No space left on device");
              }
            },
            true,
            StandardCharsets.UTF_8);
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Path here = Path.of("").toAbsolutePath();
    assertThat(InProcess.run(here, full, new PrintStream(err, true), "--version")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("the output cannot be written\n    hint: make room where it goes\n");
  }
}
