package orrery.site.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import orrery.site.publish.Publisher;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option that names the folder of the published site. */
final class OutputOptions {
  /** The length of a name, in bytes, to which something can still be added. */
  private static final int MAX_NAME = 200;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "site/target/www",
      description = "Where the site is published (default: ${DEFAULT-VALUE}).")
  private String output;

  /**
   * Returns what publishes there.
   *
   * @throws ParameterException if it cannot be the path of a folder
   */
  Publisher publisher(CommandLine line, Environment environment) {
    return new Publisher(path(line, environment), name(), environment.clock());
  }

  /** Puts right what a build that was cut off has left there. */
  void recover(CommandLine line, Environment environment) {
    try (Publisher publisher = publisher(line, environment)) {
      publisher.recover();
    }
  }

  /**
   * Returns the folder, by its name.
   *
   * @throws ParameterException if it cannot be the path of one
   */
  Map<String, Path> named(CommandLine line, Environment environment) {
    return Map.of(name(), path(line, environment));
  }

  /** Returns the name of the folder in messages. */
  String name() {
    return SiteOptions.trimmed(output);
  }

  /**
   * Returns the folder.
   *
   * @throws ParameterException if it cannot be the path of one
   */
  Path path(CommandLine line, Environment environment) {
    TypedFile.requireNamed(line, "--output", output, "folder");
    Path path;
    try {
      path = environment.path(output);
    } catch (InvalidPathException invalid) {
      String reason = invalid.getReason();
      throw new ParameterException(line, "--output cannot be a path here: " + reason, invalid);
    }
    Path last = path.getFileName();
    if (last == null) {
      throw new ParameterException(line, "--output cannot be the root of the file system");
    }
    if (last.toString().getBytes(UTF_8).length > MAX_NAME) {
      throw new ParameterException(
          line, "the name of --output is longer than " + MAX_NAME + " bytes");
    }
    return path;
  }
}
