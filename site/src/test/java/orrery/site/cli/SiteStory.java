package orrery.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A site in a folder, and what happens to it.
 *
 * <pre>{@code
 * new SiteStory(folder).write("content/posts/a.md", "...").build().page("posts/a/");
 * }</pre>
 */
final class SiteStory {
  private final Path folder;
  private final Session session;

  SiteStory(Path folder) {
    this.folder = folder;
    this.session = new Session(folder);
  }

  SiteStory write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** An article with a title, a date, a description and a paragraph in line 6. */
  SiteStory article(String slug, String text) throws IOException {
    return write(
        "content/posts/" + slug + ".md",
        "---\n{title: On "
            + slug
            + ", date: 2026-11-21,\n description: Of "
            + slug
            + ".}\n---\n\n"
            + text
            + "\n");
  }

  SiteStory remove(String path) throws IOException {
    Files.delete(folder.resolve(path));
    return this;
  }

  /** A build that must succeed. */
  SiteStory build(String... options) {
    assertThat(exitOf(options)).as(session.err()).isZero();
    return this;
  }

  int exitOf(String... options) {
    List<String> words = new ArrayList<>(List.of("build"));
    words.addAll(List.of(options));
    return session.run(words.toArray(String[]::new));
  }

  String page(String path) throws IOException {
    return Files.readString(www().resolve(path).resolve("index.html"));
  }

  Path www() {
    return folder.resolve("site/target/www");
  }

  String out() {
    return session.out();
  }

  String err() {
    return session.err();
  }

  /** The paths and digests of all that was published. */
  List<String> tree() throws IOException {
    List<String> tree = new ArrayList<>();
    try (Stream<Path> files = Files.walk(www())) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        tree.add(www().relativize(file) + " " + digest(Files.readAllBytes(file)));
      }
    }
    return tree;
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
