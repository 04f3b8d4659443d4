package orrery.site.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The files that a build has written into a folder. They are listed in a file there, the marker,
 * which also says that the folder is Orrery's to replace.
 *
 * <pre>{@code
 * Manifest old = Manifest.read(disk, www);
 * old.has("posts/x/index.html");   // true
 * old.hasFolder("posts/x");        // true
 * old.has("CNAME");                // false: somebody else's
 * }</pre>
 */
final class Manifest {
  /** The name of the marker. */
  static final String MARKER = ".orrery-site";

  private static final String TITLE =
      "Orrery writes this folder. A build replaces the files below, and keeps all others.";

  /** The title of a marker without a list, from before there was one. */
  private static final String OLD_TITLE = "This folder is written by Orrery.";

  private final SortedSet<String> files;
  private final Set<String> folders = new TreeSet<>();

  private Manifest(Collection<String> paths) {
    this.files = new TreeSet<>(paths);
    for (String path : files) {
      for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
        folders.add(path.substring(0, slash));
      }
    }
  }

  /** A list of files. */
  static Manifest of(Collection<String> paths) {
    return new Manifest(paths);
  }

  /** Checks whether a folder has a marker. */
  static boolean marks(Path folder) {
    return Files.isRegularFile(folder.resolve(MARKER), NOFOLLOW_LINKS);
  }

  /** Reads the marker of a folder; without one, nothing in the folder is Orrery's. */
  static Manifest read(Disk disk, Path folder) throws IOException {
    if (!marks(folder)) {
      return of(Set.of());
    }
    String text = disk.read(folder.resolve(MARKER));
    if (text.startsWith(OLD_TITLE)) {
      SortedSet<String> found = new TreeSet<>();
      addVisible(disk, folder, "", found);
      return of(found);
    }
    return of(text.lines().skip(1).map(Manifest::unescaped).toList());
  }

  /** Adds all files whose names do not begin with a dot: no build writes such a name. */
  private static void addVisible(Disk disk, Path folder, String prefix, Set<String> found)
      throws IOException {
    for (Path entry : disk.list(folder)) {
      String name = entry.getFileName().toString();
      if (name.startsWith(".")) {
        continue;
      }
      if (Files.isDirectory(entry, NOFOLLOW_LINKS)) {
        addVisible(disk, entry, prefix + name + "/", found);
      } else {
        found.add(prefix + name);
      }
    }
  }

  /** Returns the number of listed files. */
  int size() {
    return files.size();
  }

  /** Checks whether a file is listed. */
  boolean has(String path) {
    return files.contains(path);
  }

  /** Checks whether a listed file is inside of a folder. */
  boolean hasFolder(String path) {
    return folders.contains(path);
  }

  /** Checks whether a path is in the way of a listed file, or the other way round. */
  boolean collidesWith(String path) {
    if (has(path) || hasFolder(path)) {
      return true;
    }
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      if (has(path.substring(0, slash))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the bytes of the marker. */
  byte[] bytes() {
    StringBuilder text = new StringBuilder(TITLE).append('\n');
    files.forEach(path -> text.append(escaped(path)).append('\n'));
    return text.toString().getBytes(UTF_8);
  }

  /** Writes a path in one line: no path of a site has a backslash. */
  private static String escaped(String path) {
    return path.replace("\n", "\\n").replace("\r", "\\r");
  }

  private static String unescaped(String line) {
    return line.replace("\\n", "\n").replace("\\r", "\r");
  }
}
