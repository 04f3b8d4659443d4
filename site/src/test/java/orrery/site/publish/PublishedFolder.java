package orrery.site.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import orrery.site.output.SiteOutput;

/** An output folder {@code out/www} of a test. */
final class PublishedFolder {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:30:00Z"), ZoneOffset.UTC);

  private final Path root;

  PublishedFolder(Path root) {
    this.root = root;
  }

  Path www() {
    return root.resolve("out/www");
  }

  Path beside(String name) {
    return root.resolve("out").resolve(name);
  }

  Publisher publisher() {
    return publisher(new LocalDisk());
  }

  Publisher publisher(Disk disk) {
    return new Publisher(www(), "out/www", CLOCK, disk);
  }

  /** A site whose files all say which one it is. */
  static SiteOutput site(String version, String... paths) {
    SiteOutput site = new SiteOutput();
    for (String path : paths) {
      site.put(path, version + " of " + path);
    }
    return site;
  }

  /** Publishes a site that nothing is wrong with. */
  Publication publish(SiteOutput site) {
    try (Publisher publisher = publisher()) {
      assertThat(publisher.open()).isEmpty();
      Publication publication = publisher.publish(site);
      assertThat(publication.problems()).isEmpty();
      return publication;
    }
  }

  PublishedFolder write(String path, String text) throws IOException {
    Path file = www().resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** Returns the files in the folder with their texts, without the marker; links with an arrow. */
  SortedMap<String, String> files() throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    if (!Files.exists(www())) {
      return files;
    }
    try (Stream<Path> walk = Files.walk(www())) {
      walk.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !file.equals(www().resolve(Manifest.MARKER)))
          .forEach(file -> files.put(www().relativize(file).toString(), text(file)));
    }
    return files;
  }

  private static String text(Path file) {
    try {
      return Files.isSymbolicLink(file)
          ? "-> " + Files.readSymbolicLink(file)
          : Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the names in the folder above. */
  List<String> all() throws IOException {
    try (Stream<Path> entries = Files.list(root.resolve("out"))) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
