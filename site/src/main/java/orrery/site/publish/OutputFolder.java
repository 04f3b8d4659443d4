package orrery.site.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import orrery.site.output.SiteFile;
import orrery.site.publish.Siblings.Kind;

/**
 * An output folder and its working folders, as steps of which each can be the last.
 *
 * <pre>
 *                      www           www.staging    www.previous       www.discarded
 * stage                old           growing
 * swap, first rename                 new            old
 * swap, second rename  new                          old
 * carry                new + foreign                old - foreign
 * discard              new                                             shrinking
 * </pre>
 *
 * <p>{@link #restore} and then {@link #tidy} lead from each of these states to the old or the new
 * site: back, where there is no site of that name, and else forward. That is also the way out of an
 * error.
 */
final class OutputFolder {
  private final Disk disk;
  private final Path target;
  private final Siblings siblings;

  OutputFolder(Disk disk, Path target) {
    this.disk = disk;
    this.target = target;
    this.siblings = new Siblings(disk, target);
  }

  /** Checks whether the folder has this very site, so that there is nothing to do. */
  boolean isAsWritten(Map<String, SiteFile> files, Manifest manifest, LastSite last)
      throws IOException {
    return files.entrySet().stream().allMatch(file -> last.has(file.getKey(), file.getValue()))
        && Manifest.marks(target)
        && Arrays.equals(
            disk.read(target.resolve(Manifest.MARKER)).getBytes(UTF_8), manifest.bytes());
  }

  /** Writes a site into a working folder, its marker last; what is in the old one is linked. */
  Path stage(Map<String, SiteFile> files, Manifest manifest, LastSite last) throws IOException {
    Path staging = siblings.fresh(Kind.STAGING);
    disk.createFolders(staging);
    Set<Path> folders = new HashSet<>();
    for (Map.Entry<String, SiteFile> file : files.entrySet()) {
      Path path = inside(staging, file.getKey());
      if (folders.add(path.getParent())) {
        disk.createFolders(path.getParent());
      }
      boolean there = last.has(file.getKey(), file.getValue());
      if (!there || !disk.link(target.resolve(file.getKey()), path)) {
        disk.write(path, file.getValue().bytes());
      }
    }
    disk.write(staging.resolve(Manifest.MARKER), manifest.bytes());
    return staging;
  }

  private static Path inside(Path folder, String path) throws IOException {
    try {
      return folder.resolve(path);
    } catch (InvalidPathException invalid) {
      throw new FileSystemException(path, null, "no file can have this name here");
    }
  }

  /** Puts a staged site into the place of the old one. */
  void swap(Path staging) throws IOException {
    if (Files.exists(target, NOFOLLOW_LINKS)) {
      disk.move(target, siblings.fresh(Kind.PREVIOUS));
    }
    disk.move(staging, target);
  }

  /** Returns what is in the folder that no build wrote; a folder stands for all inside of it. */
  List<String> foreign(Manifest next) throws IOException {
    return Files.isDirectory(target, NOFOLLOW_LINKS) ? foreign(target, next) : List.of();
  }

  /**
   * Puts the old site back if a command was cut off while there was none.
   *
   * @throws IOException if the disk refuses; the next call goes on from there
   */
  void restore() throws IOException {
    List<Path> previous = siblings.all(Kind.PREVIOUS);
    if (!previous.isEmpty() && isAbsentOrEmpty(target)) {
      if (Files.exists(target, NOFOLLOW_LINKS)) {
        disk.delete(target);
      }
      disk.move(previous.get(previous.size() - 1), target);
    }
  }

  /**
   * Clears up beside the site that is in place. A folder with which that fails does not hinder the
   * others, nor a new site.
   *
   * @throws IOException if it fails; the next call goes on from there
   */
  void tidy() throws IOException {
    List<IOException> failures = new ArrayList<>();
    for (Kind useless : List.of(Kind.STAGING, Kind.DISCARDED)) {
      for (Path folder : siblings.all(useless)) {
        attempt(() -> delete(folder), failures);
      }
    }
    if (Manifest.marks(target)) {
      for (Path old : siblings.all(Kind.PREVIOUS)) {
        attempt(() -> settle(old), failures);
      }
    }
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  private static void attempt(Step step, List<IOException> failures) {
    try {
      step.run();
    } catch (IOException failure) {
      failures.add(failure);
    }
  }

  /** Checks whether a command was cut off, or may be at work. */
  boolean isUnsettled() throws IOException {
    return !workingFolders().isEmpty();
  }

  /** Returns the names of all working folders. */
  List<String> workingFolders() throws IOException {
    List<String> names = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      siblings.all(kind).forEach(folder -> names.add(folder.getFileName().toString()));
    }
    return names;
  }

  /** Returns the old sites of which a file could not be carried over. */
  List<Path> leftovers() throws IOException {
    return siblings.all(Kind.PREVIOUS);
  }

  /** Carries foreign files over to the new site, and then discards the old one. */
  private void settle(Path old) throws IOException {
    Manifest next = Manifest.read(disk, target);
    for (String path : foreign(old, next)) {
      Path to = target.resolve(path);
      if (isFree(to)) {
        disk.createFolders(to.getParent());
        disk.move(old.resolve(path), to);
      }
    }
    if (foreign(old, next).isEmpty()) {
      Path discarded = siblings.fresh(Kind.DISCARDED);
      disk.move(old, discarded);
      delete(discarded);
    }
  }

  private boolean isFree(Path to) {
    if (Files.exists(to, NOFOLLOW_LINKS)) {
      return false;
    }
    Path above = to.getParent();
    while (!Files.exists(above, NOFOLLOW_LINKS)) {
      above = above.getParent();
    }
    return Files.isDirectory(above, NOFOLLOW_LINKS);
  }

  private List<String> foreign(Path folder, Manifest next) throws IOException {
    List<String> found = new ArrayList<>();
    addForeign(folder, "", Manifest.read(disk, folder), next, found);
    return found;
  }

  private void addForeign(
      Path folder, String prefix, Manifest own, Manifest next, List<String> found)
      throws IOException {
    for (Path entry : disk.list(folder)) {
      String path = prefix + entry.getFileName();
      boolean written = own.has(path) && Files.isRegularFile(entry, NOFOLLOW_LINKS);
      if (written || path.equals(Manifest.MARKER)) {
        continue;
      }
      boolean shared = own.hasFolder(path) || next.hasFolder(path);
      if (shared && Files.isDirectory(entry, NOFOLLOW_LINKS)) {
        addForeign(entry, path + "/", own, next, found);
      } else {
        found.add(path);
      }
    }
  }

  /** Returns the first mount point among foreign files: it could not be carried over. */
  Optional<Path> mountPoint(List<String> foreign) throws IOException {
    for (String path : foreign) {
      Path entry = target.resolve(path);
      if (Files.isDirectory(entry, NOFOLLOW_LINKS) && disk.isMountPoint(entry)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  /** Checks whether a folder is one that may be replaced: absent, empty, or marked. */
  boolean isReplaceable() throws IOException {
    return isAbsentOrEmpty(target)
        || (Files.isDirectory(target, NOFOLLOW_LINKS) && Manifest.marks(target));
  }

  private boolean isAbsentOrEmpty(Path folder) throws IOException {
    if (!Files.exists(folder, NOFOLLOW_LINKS)) {
      return true;
    }
    return Files.isDirectory(folder, NOFOLLOW_LINKS) && disk.list(folder).isEmpty();
  }

  /** Deletes a folder, its marker last. */
  private void delete(Path folder) throws IOException {
    Path marker = folder.resolve(Manifest.MARKER);
    for (Path entry : disk.list(folder)) {
      if (entry.equals(marker)) {
        continue;
      }
      if (Files.isDirectory(entry, NOFOLLOW_LINKS)) {
        delete(entry);
      } else {
        disk.delete(entry);
      }
    }
    if (Files.exists(marker, NOFOLLOW_LINKS)) {
      disk.delete(marker);
    }
    disk.delete(folder);
  }
}
