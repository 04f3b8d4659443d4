package orrery.webdemo.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source files of the page's modules. */
final class Sources {
  static final Path TOP = Path.of("src/main/web");

  private Sources() {}

  /** Returns all modules, in the order of their paths. */
  static List<Path> all() throws IOException {
    try (Stream<Path> files = Files.walk(TOP)) {
      return files.filter(file -> file.toString().endsWith(".js")).sorted().toList();
    }
  }
}
