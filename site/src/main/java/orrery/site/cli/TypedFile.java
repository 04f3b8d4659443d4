package orrery.site.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import orrery.site.source.Decoding;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A file that somebody names on the command line: the name is not empty, and it can be read. */
final class TypedFile {
  private TypedFile() {}

  /**
   * Requires a name, which may be absent.
   *
   * @param option the option or parameter that gives it
   * @param kind a word for what it names
   * @throws ParameterException if it is empty
   */
  static void requireNamed(CommandLine line, String option, String typed, String kind) {
    if (typed != null && typed.isBlank()) {
      throw new ParameterException(line, option + " is empty: name a " + kind);
    }
  }

  /**
   * Reads a text file: at most one byte more than a text may have.
   *
   * @throws ParameterException if the machine cannot read it
   * @throws FileSystemException if it may not be read
   */
  static byte[] read(CommandLine line, Path path, String typed) throws FileSystemException {
    try (InputStream in = Files.newInputStream(path)) {
      return read(in);
    } catch (FileSystemException refused) {
      throw refused;
    } catch (IOException failure) {
      throw unreadable(line, typed, failure);
    }
  }

  /** Reads the text on standard input: at most one byte more than a text may have. */
  static byte[] read(CommandLine line, InputStream in) {
    try {
      return read(in);
    } catch (IOException failure) {
      throw unreadable(line, "standard input", failure);
    }
  }

  private static byte[] read(InputStream in) throws IOException {
    return in.readNBytes(Decoding.MAX_FILE_BYTES + 1);
  }

  private static ParameterException unreadable(CommandLine line, String name, IOException failure) {
    String reason = failure.getMessage() == null ? "no reason is given" : failure.getMessage();
    return new ParameterException(line, name + " cannot be read: " + reason, failure);
  }
}
