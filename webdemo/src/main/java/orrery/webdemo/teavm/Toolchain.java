package orrery.webdemo.teavm;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All that compiles modules: TeaVM, this package, and the version of Java. */
final class Toolchain {
  private Toolchain() {}

  /**
   * A digest of the toolchain: if it changes, every module is compiled again.
   *
   * @param path has TeaVM's jars
   * @throws IOException if they cannot be read
   */
  static String digest(List<File> path) throws IOException {
    Digest digest = new Digest().add(Integer.toString(Runtime.version().feature()));
    for (File entry : path) {
      if (entry.getName().startsWith("teavm-")) {
        digest.add(entry.getName()).add(Files.readAllBytes(entry.toPath()));
      }
    }
    try (Stream<Path> classes = Files.list(ownClasses())) {
      for (Path file : classes.sorted().toList()) {
        digest.add(file.getFileName().toString()).add(Files.readAllBytes(file));
      }
    }
    return digest.text();
  }

  private static Path ownClasses() {
    Class<?> own = Toolchain.class;
    try {
      Path root = Path.of(own.getProtectionDomain().getCodeSource().getLocation().toURI());
      return root.resolve(own.getPackageName().replace('.', '/'));
    } catch (URISyntaxException classesAreInFolders) {
      throw new IllegalStateException(classesAreInFolders);
    }
  }
}
