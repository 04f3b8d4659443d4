package orrery.site.publish;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orrery.site.output.SiteOutput;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;

/**
 * Writes a site to a folder so that the folder is always a whole site: the new one is written
 * beside it, and the two change places when it is complete.
 *
 * <p>Java cannot replace a folder that is not empty in one step. Between the two renames there is
 * no folder of that name; a build that is cut off there is put right by the next one.
 */
public final class Publisher {
  /** Says that a folder is ours to replace. */
  static final String MARKER = ".orrery-site";

  private static final String MARKER_TEXT =
      "This folder is written by Orrery. Every build replaces it as a whole.\n";

  private final Path target;
  private final String name;
  private final Path staging;
  private final Path previous;

  /**
   * A publisher for one folder.
   *
   * @param target an absolute path, which need not exist
   * @param name its name in messages
   */
  public Publisher(Path target, String name) {
    this.target = target;
    this.name = name;
    this.staging = target.resolveSibling(target.getFileName() + ".staging");
    this.previous = target.resolveSibling(target.getFileName() + ".previous");
  }

  /**
   * Returns the problem that forbids publishing there, if any. Call it before a build.
   *
   * @throws IOException if the folder cannot be looked at
   */
  public Optional<Problem> objection() throws IOException {
    for (Path folder : List.of(target, staging, previous)) {
      if (!isOurs(folder)) {
        String called = name + (folder.equals(target) ? "" : suffix(folder));
        return Optional.of(foreign(called, Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)));
      }
    }
    return Optional.empty();
  }

  private String suffix(Path folder) {
    return folder.getFileName().toString().substring(target.getFileName().toString().length());
  }

  private static Problem foreign(String called, boolean folder) {
    return folder
        ? Problem.error(
            Code.FOREIGN_OUTPUT,
            Place.file(called),
            "this folder is not empty, and was not written by Orrery: it is left alone",
            "choose another --output, or empty the folder")
        : Problem.error(
            Code.OUTPUT_NOT_A_FOLDER,
            Place.file(called),
            "the output must be a folder, and this is not one",
            "choose another --output");
  }

  private static boolean isOurs(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && (Files.exists(folder.resolve(MARKER)) || isEmpty(folder));
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    }
  }

  /**
   * Replaces the folder by a site. The caller has asked {@link #objection()}.
   *
   * @throws IOException if a file cannot be written; the folder is then as it was
   */
  public void publish(SiteOutput site) throws IOException {
    repair();
    write(site);
    boolean replaced = Files.exists(target);
    if (replaced) {
      Files.move(target, previous);
    }
    try {
      Files.move(staging, target);
    } catch (IOException failure) {
      if (replaced) {
        Files.move(previous, target);
      }
      throw failure;
    }
    delete(previous);
  }

  /** Puts right what a build that was cut off has left. */
  private void repair() throws IOException {
    if (Files.exists(previous) && !Files.exists(target)) {
      Files.move(previous, target);
    }
    delete(previous);
    delete(staging);
  }

  private void write(SiteOutput site) throws IOException {
    Files.createDirectories(staging);
    Files.writeString(staging.resolve(MARKER), MARKER_TEXT);
    for (Map.Entry<String, byte[]> file : site.files().entrySet()) {
      Path path = staging.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> paths = new ArrayList<>();
    try (var walk = Files.walk(folder)) {
      walk.forEach(paths::add);
    }
    for (int i = paths.size() - 1; i >= 0; i--) {
      Files.delete(paths.get(i));
    }
  }
}
