package orrery.site.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import orrery.site.memo.Key;
import orrery.site.memo.ProgramVersion;
import orrery.site.memo.Sha256;

/**
 * The digest of everything that the result of a build depends on: the author's folders, the
 * program's own templates, the options and the program. Two builds of one digest have the same
 * result.
 *
 * <pre>{@code
 * InputDigest.of(options)   // empty where something cannot be read
 * }</pre>
 */
final class InputDigest {
  /** Deeper folders are not read at all. */
  private static final int MAX_DEPTH = 64;

  private InputDigest() {}

  static Optional<Key> of(BuildOptions options) {
    List<String> parts = new ArrayList<>();
    parts.add("build");
    parts.add(ProgramVersion.TEXT);
    parts.add(options.contentName());
    parts.add(options.theme().name());
    parts.add(options.baseUrl().map(Object::toString).orElse(""));
    parts.add(String.valueOf(options.drafts()));
    parts.add(options.strictness().name());
    try {
      // Templates may be links to files elsewhere; in the content, a link is an error.
      parts.addAll(files(options.content(), EnumSet.noneOf(FileVisitOption.class)));
      Set<Path> layers = new LinkedHashSet<>();
      layers.add(options.theme().folder());
      layers.add(options.theme().builtIn());
      for (Path layer : layers) {
        parts.addAll(files(layer, EnumSet.of(FileVisitOption.FOLLOW_LINKS)));
      }
    } catch (IOException | UncheckedIOException unreadable) {
      return Optional.empty();
    }
    return Optional.of(Key.of(parts.toArray(String[]::new)));
  }

  /**
   * Returns the path of everything in a folder, each with what it is or the digest of its bytes.
   */
  private static List<String> files(Path folder, Set<FileVisitOption> options) throws IOException {
    List<Entry> entries = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      Path real = folder.toRealPath();
      Files.walkFileTree(real, options, MAX_DEPTH, new Collecting(real, entries));
      entries.sort(Comparator.comparing(Entry::path));
    }
    List<String> parts = new ArrayList<>(List.of(String.valueOf(entries.size())));
    entries.parallelStream().map(Entry::described).forEachOrdered(parts::addAll);
    return parts;
  }

  private record Entry(Path file, String path, BasicFileAttributes attributes) {
    List<String> described() {
      return List.of(path, attributes.isRegularFile() ? digest(file) : kind());
    }

    private String kind() {
      return attributes.isDirectory() ? "folder" : attributes.isSymbolicLink() ? "link" : "other";
    }
  }

  private static String digest(Path file) {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digesting = new DigestInputStream(in, Sha256.digest())) {
      digesting.transferTo(OutputStream.nullOutputStream());
      return Sha256.hex(digesting.getMessageDigest());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Collects what is in a folder, but for the history that a version control keeps of it. */
  private static final class Collecting extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final List<Entry> entries;

    Collecting(Path folder, List<Entry> entries) {
      this.folder = folder;
      this.entries = entries;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      if (path.endsWith(".git")) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      add(path, attributes);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      add(path, attributes);
      return FileVisitResult.CONTINUE;
    }

    private void add(Path path, BasicFileAttributes attributes) {
      String relative = folder.relativize(path).toString().replace('\\', '/');
      entries.add(new Entry(path, relative, attributes));
    }
  }
}
