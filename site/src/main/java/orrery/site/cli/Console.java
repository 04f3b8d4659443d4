package orrery.site.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import orrery.site.progress.Display;
import orrery.site.progress.LogLines;
import orrery.site.progress.StatusLine;

/**
 * The streams that a command reads from and prints to.
 *
 * @param in the input
 * @param out results
 * @param err problems and progress
 * @param status the last line of the terminal that problems go to, where they go to one
 */
public record Console(
    InputStream in, PrintStream out, PrintStream err, Optional<StatusLine> status) {

  /** A console that is no terminal. */
  Console(InputStream in, PrintStream out, PrintStream err) {
    this(in, out, err, Optional.empty());
  }

  /**
   * The console of the process. It writes UTF-8, whatever the locale says. A stream of a file asks
   * for its length, which a pipe does not have: hence the buffer.
   *
   * @param terminal where problems go, if that is a terminal; otherwise empty
   */
  static Console ofProcess(String terminal) {
    InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
    OutputStream out = new UntilReaderLeaves(new FileOutputStream(FileDescriptor.out));
    OutputStream err = new UntilReaderLeaves(new FileOutputStream(FileDescriptor.err));
    return terminal.isEmpty() ? new Console(in, utf8(out), utf8(err)) : on(terminal, in, out, err);
  }

  /** The console of a process whose problems go to a terminal, which its results may do as well. */
  private static Console on(String terminal, InputStream in, OutputStream out, OutputStream err) {
    OutputStream shown;
    try {
      shown = new UntilReaderLeaves(new FileOutputStream(terminal));
    } catch (IOException notOurs) {
      return new Console(in, utf8(out), utf8(err));
    }
    StatusLine status = new StatusLine(shown);
    return new Console(
        in, utf8(status.before(out)), utf8(status.before(shown)), Optional.of(status));
  }

  private static PrintStream utf8(OutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  /** Returns where progress is shown. */
  Display display() {
    return status.<Display>map(line -> line).orElseGet(() -> new LogLines(err));
  }

  /** Output of which a reader may have seen enough, as in {@code orrery run | head -1}. */
  private static final class UntilReaderLeaves extends FilterOutputStream {
    UntilReaderLeaves(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException failure) {
        if (!"Broken pipe".equals(failure.getMessage())) {
          throw failure;
        }
      }
    }
  }
}
