package orrery.site.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Node that an author named, and that says which version it is.
 *
 * <pre>{@code
 * NodeProgram.at(Path.of("/usr/bin/node"))   // Found[/usr/bin/node, 20.20.2]
 * }</pre>
 *
 * @param path the program
 * @param major the first number of its version
 * @param version the whole, such as {@code 20.20.2}
 */
public record NodeProgram(Path path, int major, String version) {
  /** The oldest version that can be told to leave files alone. */
  public static final int OLDEST = 20;

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Pattern VERSION = Pattern.compile("v(\\d{1,4})\\.(\\d{1,4})\\.(\\S{1,40})");

  /** What is at a path: a Node, or the reason why it cannot be used, as a clause. */
  public sealed interface At {

    /** A Node. */
    record Found(NodeProgram program) implements At {}

    /** Something else. */
    record Unusable(String reason) implements At {}
  }

  /** Looks at a path, and asks what is there for its version. */
  public static At at(Path path) {
    return at(path, PATIENCE);
  }

  static At at(Path path, Duration patience) {
    if (Files.isDirectory(path)) {
      return new At.Unusable("names a folder");
    }
    if (!Files.exists(path)) {
      return new At.Unusable("names a file that is not there");
    }
    if (!Files.isExecutable(path)) {
      return new At.Unusable("names a file that cannot be executed");
    }
    try {
      return ChildProcess.firstLine(path, List.of("--version"), patience)
          .map(line -> said(path, line))
          .orElseGet(
              () ->
                  new At.Unusable(
                      "names a program that does not say its version within "
                          + patience.toSeconds()
                          + " s"));
    } catch (IOException failed) {
      return new At.Unusable("names a program that cannot be started");
    }
  }

  private static At said(Path path, String line) {
    Matcher version = VERSION.matcher(line);
    if (!version.matches()) {
      return new At.Unusable(
          "names a program that is not Node: asked for its version, it says \""
              + Shown.text(line)
              + "\"");
    }
    int major = Integer.parseInt(version.group(1));
    String text = line.substring(1);
    return major < OLDEST
        ? new At.Unusable("names Node " + text + ", which is too old")
        : new At.Found(new NodeProgram(path, major, text));
  }

  /** The options that take everything from a program but its input and output. */
  List<String> options() {
    return List.of(
        major >= 24 ? "--permission" : "--experimental-permission",
        "--experimental-vm-modules",
        "--no-warnings",
        "--max-old-space-size=512",
        "--input-type=module");
  }
}
