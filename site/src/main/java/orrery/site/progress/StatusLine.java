package orrery.site.progress;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The last line of a terminal, which is drawn over and over. It goes away before anything else is
 * printed, and is never drawn into a line that is not ended.
 *
 * <pre>{@code
 * StatusLine line = new StatusLine(terminal);
 * PrintStream err = new PrintStream(line.before(terminal));
 * }</pre>
 *
 * <p>What is wider than the terminal is cut off there, and not wrapped: so nothing needs to know
 * the width, which may change. Each drawing leaves the terminal as it was, in one write, so that a
 * program which is ended at any time leaves it in order.
 */
public final class StatusLine implements Display, AutoCloseable {
  /** Shorter work is not worth a line. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private static final String TO_THE_START = "\r";
  private static final String WITHOUT_WRAPPING = "\033[?7l";
  private static final String WRAPPING_AGAIN = "\033[?7h";
  private static final String REST_IS_EMPTY = "\033[K";

  private final OutputStream terminal;
  private String drawn = "";
  private boolean lineIsEnded = true;
  private boolean closed;

  /** A line of a terminal, on which nothing is drawn yet. */
  public StatusLine(OutputStream terminal) {
    this.terminal = terminal;
  }

  /** Returns a stream to the terminal, or elsewhere, before whose text the line goes away. */
  public OutputStream before(OutputStream messages) {
    return new Messages(messages);
  }

  @Override
  public synchronized void show(Duration since, Supplier<String> text) {
    if (closed || !lineIsEnded || since.compareTo(PATIENCE) < 0) {
      return;
    }
    String wanted = text.get();
    if (!wanted.equals(drawn)) {
      write(TO_THE_START + WITHOUT_WRAPPING + wanted + REST_IS_EMPTY + WRAPPING_AGAIN);
      drawn = wanted;
    }
  }

  @Override
  public synchronized void clear() {
    if (!drawn.isEmpty()) {
      write(TO_THE_START + REST_IS_EMPTY);
      drawn = "";
    }
  }

  /** Takes the line away for good. */
  @Override
  public synchronized void close() {
    clear();
    closed = true;
  }

  private void write(String text) {
    try {
      terminal.write(text.getBytes(UTF_8));
      terminal.flush();
    } catch (IOException gone) {
      closed = true; // Nobody looks at a terminal that is gone.
    }
  }

  private final class Messages extends FilterOutputStream {
    Messages(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      synchronized (StatusLine.this) {
        clear();
        out.write(bytes, from, length);
        lineIsEnded = length == 0 ? lineIsEnded : bytes[from + length - 1] == '\n';
      }
    }
  }
}
