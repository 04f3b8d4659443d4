package orrery.site.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The paths of published files in folders named by a digest. */
final class PublishedPath {
  private PublishedPath() {}

  /**
   * The path of a file such as {@code experiment/worker.js}; the path itself where it is there
   * already.
   */
  static String of(Path folder, String path) {
    int slash = path.indexOf('/');
    if (slash < 0 || Files.exists(folder.resolve(path))) {
      return path;
    }
    try (Stream<Path> digests = Files.list(folder.resolve(path.substring(0, slash)))) {
      return digests
          .map(digest -> digest.resolve(path.substring(slash + 1)))
          .filter(Files::exists)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .findFirst()
          .orElse(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
