package orrery.site.bench.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Launchers that are a few lines of shell. */
final class Launchers {
  /** Publishes the first article as it is, and notes how it was called and what was there. */
  static final String PUBLISHES =
      """
      echo "$*, with $(echo $(ls -A | grep -v content))" >> "$house/calls"
      [ "$1" = build ] || exit 1
      mkdir -p .orrery www/posts/article-00001
      cp content/posts/article-00001.md www/posts/article-00001/index.html
      """;

  private Launchers() {}

  /** Writes a launcher into a folder, which the script knows as {@code $house}. */
  static Path write(Path house, String script) throws IOException {
    Path launcher = house.resolve("orrery");
    Files.writeString(launcher, "#!/bin/sh\nhouse='" + house + "'\n" + script);
    if (!launcher.toFile().setExecutable(true)) {
      throw new IOException(launcher + " cannot be made a program");
    }
    return launcher;
  }

  /** The names in a folder. */
  static Stream<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }
}
