package orrery.site.publish;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The working folders beside an output folder, such as {@code www.staging.1b4e28ba}. Their names
 * are new each time, so that a foreign folder is never taken for one of them.
 */
final class Siblings {
  /** The kinds of working folders. */
  enum Kind {
    /** A new site, being written. Of no use to anybody else. */
    STAGING,
    /** The old site, whole, from when it made room until its foreign files are in the new one. */
    PREVIOUS,
    /** An old site that is being deleted. */
    DISCARDED
  }

  private static final String ID = "[0-9a-f]{16}";

  private final Disk disk;
  private final Path target;
  private final String name;

  Siblings(Disk disk, Path target) {
    this.disk = disk;
    this.target = target;
    this.name = target.getFileName().toString();
  }

  /** Returns the lock's file. */
  Path lock() {
    return target.resolveSibling(name + ".orrery-lock");
  }

  /** Returns a folder of a new name. */
  Path fresh(Kind kind) {
    String id = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    return target.resolveSibling(prefix(kind) + "." + id);
  }

  /** Returns all folders of a kind, the latest last. */
  List<Path> all(Kind kind) throws IOException {
    List<Path> found = new ArrayList<>();
    if (!Files.isDirectory(target.getParent())) {
      return found;
    }
    for (Path entry : disk.list(target.getParent())) {
      if (isOurs(entry, prefix(kind))) {
        found.add(entry);
      }
    }
    found.sort(Comparator.comparing(Siblings::time));
    return found;
  }

  /** Builds of before gave these folders no number: those with a marker are theirs. */
  private static boolean isOurs(Path entry, String prefix) {
    String name = entry.getFileName().toString();
    return name.startsWith(prefix)
        && Files.isDirectory(entry, NOFOLLOW_LINKS)
        && (name.substring(prefix.length()).matches("\\." + ID)
            || (name.equals(prefix) && Manifest.marks(entry)));
  }

  private static FileTime time(Path folder) {
    try {
      Path marker = folder.resolve(Manifest.MARKER);
      return Files.getLastModifiedTime(Manifest.marks(folder) ? marker : folder);
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }

  private String prefix(Kind kind) {
    return name + "." + kind.name().toLowerCase(Locale.ROOT);
  }
}
