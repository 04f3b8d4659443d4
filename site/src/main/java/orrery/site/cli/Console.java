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

/**
 * The streams that a command reads from and prints to.
 *
 * @param in the input
 * @param out results
 * @param err problems and progress
 */
public record Console(InputStream in, PrintStream out, PrintStream err) {

  /**
   * The console of the process. It writes UTF-8, whatever the locale says. A stream of a file asks
   * for its length, which a pipe does not have: hence the buffer.
   */
  static Console ofProcess() {
    return new Console(
        new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err));
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(
        new UntilReaderLeaves(new FileOutputStream(descriptor)), true, StandardCharsets.UTF_8);
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
