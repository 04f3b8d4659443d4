package orrery.site.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
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
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
