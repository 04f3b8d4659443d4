package orrery.site.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import orrery.site.memo.Key;
import orrery.site.memo.Sha256;
import orrery.site.memo.Stamp;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;

/**
 * The source of templates and assets: the author's folder, and for whatever is not in it, the theme
 * of the program. So a site of one's own holds only what it changes.
 *
 * <pre>{@code
 * theme.find("article.html")   // templates/article.html, or the program's
 * theme.assets()               // assets/site.css -> ..., those of both
 * }</pre>
 *
 * @param folder the author's
 * @param name its name in messages
 * @param builtIn the program's; it may be the same
 */
public record Theme(Path folder, String name, Path builtIn) {
  /** The folder of files that are published unchanged. */
  public static final String ASSETS = "assets";

  /** A theme that is whole in itself. */
  static Theme whole(Path folder, String name) {
    return new Theme(folder, name, folder);
  }

  /**
   * Returns the problem of a folder that is not there, or that cannot be read: then the program's
   * files would take the place of its.
   */
  public Optional<Problem> objection() {
    Place place = Place.file(name);
    if (!Files.isDirectory(folder)) {
      String hint = "orrery --templates names it";
      return Optional.of(Problem.error(Code.NO_TEMPLATES, place, "there is no such folder", hint));
    }
    String message = "this folder cannot be read: permission denied";
    return Files.isReadable(folder) && Files.isExecutable(folder)
        ? Optional.empty()
        : Optional.of(Problem.error(Code.UNREADABLE_FILE, place, message, ""));
  }

  /** A file of the theme, by its path in it. */
  Optional<Path> find(String path) {
    return Stream.of(folder, builtIn)
        .map(layer -> layer.resolve(path))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** Returns the name of a file of the theme for messages. */
  public String called(Path file) {
    return file.startsWith(folder)
        ? name + "/" + relative(folder, file)
        : "templates/" + relative(builtIn, file);
  }

  /** Returns the state of every file of the theme: a page depends on any of them. */
  public Map<Path, Stamp> stamps() {
    Map<Path, Stamp> stamps = new TreeMap<>();
    for (Path layer : List.of(folder, builtIn)) {
      try (Stream<Path> walk = Files.walk(layer, FileVisitOption.FOLLOW_LINKS)) {
        for (Path file : walk.filter(Files::isRegularFile).toList()) {
          stamps.put(file, Stamp.of(file.toRealPath()));
        }
      } catch (IOException | UncheckedIOException unreadable) {
        stamps.put(layer, new Stamp(0, System.nanoTime(), 0));
      }
    }
    return stamps;
  }

  /** Returns a digest of every file of the theme; empty where one cannot be read. */
  Optional<String> digest() {
    List<String> parts = new ArrayList<>();
    for (Path layer : List.of(folder, builtIn)) {
      parts.add("layer");
      try (Stream<Path> walk = Files.walk(layer, FileVisitOption.FOLLOW_LINKS)) {
        for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
          parts.add(relative(layer, file));
          parts.add(Sha256.hex(Files.readAllBytes(file)));
        }
      } catch (IOException | UncheckedIOException unreadable) {
        return Optional.empty();
      }
    }
    return Optional.of(Key.of(parts.toArray(String[]::new)).text());
  }

  /**
   * Returns all files that are published unchanged, by their paths in the site.
   *
   * @throws IOException if a folder cannot be read
   */
  public SortedMap<String, Path> assets() throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    for (Path layer : new Path[] {builtIn, folder}) {
      Path assets = layer.resolve(ASSETS);
      if (Files.isDirectory(assets)) {
        try (Stream<Path> walk = Files.walk(assets)) {
          walk.filter(Files::isRegularFile)
              .forEach(file -> files.put(ASSETS + "/" + relative(assets, file), file));
        }
      }
    }
    return files;
  }

  private static String relative(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
