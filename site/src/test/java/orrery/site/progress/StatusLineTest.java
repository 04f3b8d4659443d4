package orrery.site.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StatusLineTest {
  private static final Duration LATER = Duration.ofSeconds(1);
  private static final String CLEAR = "\r\033[K";

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final StatusLine line = new StatusLine(terminal);
  private final PrintStream messages = new PrintStream(line.before(terminal), true, UTF_8);

  private static String drawn(String text) {
    return "\r\033[?7l" + text + "\033[K\033[?7h";
  }

  private String seen() {
    String seen = terminal.toString(UTF_8);
    terminal.reset();
    return seen;
  }

  @Test
  void shortWorkIsNotShown() {
    line.show(Duration.ofMillis(499), () -> "pages: 1/9");
    assertThat(seen()).isEmpty();
    line.show(Duration.ofMillis(500), () -> "pages: 2/9");
    assertThat(seen()).isEqualTo(drawn("pages: 2/9"));
  }

  @Test
  void theSameTextIsDrawnOnceAndAnotherOverIt() {
    line.show(LATER, () -> "pages: 1/9");
    line.show(LATER, () -> "pages: 1/9");
    line.show(LATER, () -> "pages: 2/9");
    assertThat(seen()).isEqualTo(drawn("pages: 1/9") + drawn("pages: 2/9"));
  }

  @Test
  void theLineGoesAwayBeforeAMessageAndComesBackBelow() {
    line.show(LATER, () -> "pages: 1/9");
    messages.println("something is wrong");
    messages.println("twice");
    line.show(LATER, () -> "pages: 1/9");
    assertThat(seen())
        .isEqualTo(
            drawn("pages: 1/9") + CLEAR + "something is wrong\ntwice\n" + drawn("pages: 1/9"));
  }

  @Test
  void nothingIsDrawnIntoALineThatIsNotEnded() {
    messages.print("half a");
    line.show(LATER, () -> "pages: 1/9");
    messages.write('\n');
    assertThat(seen()).isEqualTo("half a\n");
    line.show(LATER, () -> "pages: 1/9");
    assertThat(seen()).isEqualTo(drawn("pages: 1/9"));
  }

  @Test
  void afterTheEndNothingIsDrawn() {
    line.show(LATER, () -> "pages: 1/9");
    line.close();
    line.show(LATER, () -> "pages: 2/9");
    line.close();
    assertThat(seen()).isEqualTo(drawn("pages: 1/9") + CLEAR);
  }

  @Test
  void aTerminalThatIsGoneStopsNothing() {
    StatusLine gone =
        new StatusLine(
            new OutputStream() {
              @Override
              public void write(int one) throws IOException {
                throw new IOException("Input/output error");
              }
            });
    gone.show(LATER, () -> "pages: 1/9");
    gone.show(
        LATER,
        () -> {
          throw new IllegalStateException("nobody looks");
        });
  }
}
