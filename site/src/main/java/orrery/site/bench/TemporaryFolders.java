package orrery.site.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of our own that are only needed for a while. */
final class TemporaryFolders {
  private TemporaryFolders() {}

  /** Deletes a folder and all in it, as far as the system lets us. */
  static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException stillInUse) {
      // The system clears its folder of temporary files; a result is not lost over this.
    }
  }
}
