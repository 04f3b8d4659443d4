package orrery.site.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The programs on the search path. */
public final class SearchPath {
  private SearchPath() {}

  /** The first of some names, in this order, that is a program in a folder of {@code PATH}. */
  public static Optional<Path> first(List<String> names, Map<String, String> environment) {
    String folders = environment.getOrDefault("PATH", "");
    for (String name : names) {
      for (String folder : folders.split(File.pathSeparator, -1)) {
        Path program = Path.of(folder, name);
        if (!folder.isEmpty() && Files.isRegularFile(program) && Files.isExecutable(program)) {
          return Optional.of(program);
        }
      }
    }
    return Optional.empty();
  }
}
