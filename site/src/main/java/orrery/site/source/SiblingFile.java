package orrery.site.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import orrery.engine.spec.Suggestion;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;

/**
 * A file that another one asks for by its path. Nothing outside of the author's folder is ever
 * read, and no symbolic link is followed.
 *
 * <pre>{@code
 * SiblingFile.of(article, "fit.py").read(problems)     // beside the article
 * SiblingFile.of(article, "/include/setup.md")         // from the author's folder
 * }</pre>
 *
 * @param path the file; meaningless with an objection
 * @param name its name in messages
 * @param root the author's folder
 * @param objection the reason not to read it, one clause, or empty
 * @param hint a remedy, or empty
 */
public record SiblingFile(Path path, String name, Path root, String objection, String hint) {

  /** The file that a file means by an address. */
  public static SiblingFile of(SourceFile from, String address) {
    Path root = from.root().toAbsolutePath().normalize();
    Path path;
    try {
      path =
          address.startsWith("/")
              ? root.resolve(address.substring(1)).normalize()
              : from.path().toAbsolutePath().resolveSibling(address).normalize();
    } catch (InvalidPathException e) {
      return refused(root, "not the path of a file: " + address, "");
    }
    if (address.isEmpty()) {
      return refused(root, "the file is not named", "write its path behind the braces");
    }
    if (!path.startsWith(root) || isLinked(root, path)) {
      String hint = "put it beside the article, or into include/";
      return refused(root, "this file is not in the folder of the site: " + address, hint);
    }
    if (!Files.isRegularFile(path)) {
      return refused(root, "there is no such file: " + address, nearest(path));
    }
    return new SiblingFile(path, name(from, root, path), root, "", "");
  }

  /** Reads its text; reports what is wrong with it, and then returns empty. */
  public Optional<SourceFile> read(List<Problem> problems) {
    try {
      if (Files.size(path) > Decoding.MAX_FILE_BYTES) {
        problems.add(Decoding.tooLarge(name, Files.size(path)));
        return Optional.empty();
      }
      return Decoding.decode(path, name, Files.readAllBytes(path), problems)
          .map(file -> file.withRoot(root));
    } catch (IOException e) {
      String message = "this file cannot be read: " + e.getMessage();
      problems.add(Problem.error(Code.UNREADABLE_FILE, Place.file(name), message, ""));
      return Optional.empty();
    }
  }

  private static SiblingFile refused(Path root, String objection, String hint) {
    return new SiblingFile(root, "", root, objection, hint);
  }

  private static boolean isLinked(Path root, Path path) {
    for (Path at = path; at != null && !at.equals(root); at = at.getParent()) {
      if (Files.exists(at, LinkOption.NOFOLLOW_LINKS) && Files.isSymbolicLink(at)) {
        return true;
      }
    }
    return false;
  }

  private static String nearest(Path path) {
    try (Stream<Path> beside = Files.list(path.getParent())) {
      List<String> names =
          beside
              .filter(Files::isRegularFile)
              .map(file -> file.getFileName().toString())
              .sorted()
              .toList();
      return Suggestion.hint(path.getFileName().toString(), names, "");
    } catch (IOException none) {
      return "";
    }
  }

  /**
   * Returns the name of a file in messages, in the form of the name of the file that includes it.
   */
  private static String name(SourceFile from, Path root, Path path) {
    Path own = from.path().toAbsolutePath().normalize();
    String inside = root.relativize(own).toString().replace('\\', '/');
    String folder =
        from.name().endsWith(inside)
            ? from.name().substring(0, from.name().length() - inside.length())
            : "";
    return folder + root.relativize(path).toString().replace('\\', '/');
  }
}
