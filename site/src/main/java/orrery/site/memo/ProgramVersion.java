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
 * The identity of the whole program: every library on its class path, by its table of contents,
 * which has the checksum of every file in it. So the same program is the same one on any machine.
 */
public final class ProgramVersion {
  /** The version of the program that runs. */
  public static final String TEXT = of(System.getProperty("java.class.path"));

  private ProgramVersion() {}

  static String of(String classPath) {
    List<String> parts = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      try {
        parts.addAll(entry.endsWith(".jar") ? jar(path) : files(path));
      } catch (IOException | UncheckedIOException absent) {
        parts.add(entry);
      }
    }
    return Key.of(parts.toArray(String[]::new)).text();
  }

  private static List<String> jar(Path path) throws IOException {
    String name = path.getFileName().toString();
    return List.of(name, String.valueOf(Files.size(path)), ZipContents.sum(path));
  }

  /** Classes in a folder are only there while the program is being worked on. */
  private static List<String> files(Path folder) throws IOException {
    List<String> parts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        parts.add(file.toString());
        parts.add(String.valueOf(Files.size(file)));
        parts.add(String.valueOf(Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS)));
      }
    }
    return parts;
  }
}
