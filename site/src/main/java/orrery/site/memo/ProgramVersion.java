package orrery.site.memo;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The identity of the whole program: every library on its class path, by size and time. It says
 * "another one" of a program that was built anew from the same sources, and so costs one build.
 */
public final class ProgramVersion {
  /** The version of the program that runs. */
  public static final String TEXT = of(System.getProperty("java.class.path"));

  private ProgramVersion() {}

  static String of(String classPath) {
    List<String> parts = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      try (Stream<Path> files = Files.walk(Path.of(entry))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          parts.add(file.toString());
          parts.add(String.valueOf(Files.size(file)));
          parts.add(String.valueOf(Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS)));
        }
      } catch (IOException | UncheckedIOException absent) {
        parts.add(entry);
      }
    }
    return Key.of(parts.toArray(String[]::new)).text();
  }
}
