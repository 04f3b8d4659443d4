package orrery.site.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import orrery.site.memo.Key;
import orrery.site.page.Theme;
import orrery.site.progress.Progress;

/** What a build finds of the builds before it. */
@Execution(ExecutionMode.CONCURRENT)
class SnapshotsTest {
  private static final Path TEMPLATES = Path.of("../templates").toAbsolutePath().normalize();

  @TempDir Path folder;
  private Path content;
  private BuildOptions options;

  @BeforeEach
  void aSiteWithOneArticle() throws IOException {
    content = Files.createDirectories(folder.resolve("content"));
    Path own = Files.createDirectories(folder.resolve("templates"));
    write("site.yaml", "title: Notes\n");
    write("posts/a.md", "---\ntitle: A\n---\n\nA *word* and nothing else, to have a warning.\n");
    write("static/robot.txt", "as it is");
    options =
        new BuildOptions(
            content,
            "content",
            new Theme(own, "templates", TEMPLATES),
            folder.resolve("cache"),
            Optional.empty(),
            false,
            Strictness.NORMAL);
  }

  private void write(String path, String text) throws IOException {
    Path file = content.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private BuildResult build() {
    try (Builder builder = new Builder(options, Optional.empty())) {
      return builder.build(Progress.SILENT);
    }
  }

  private List<Path> snapshots() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("cache/builds"))) {
      return files.toList();
    }
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
      return files.toList();
    }
  }

  private static void assertSame(BuildResult found, BuildResult built) {
    assertThat(found.problems()).isEqualTo(built.problems());
    assertThat(found.base()).isEqualTo(built.base());
    assertThat(found.articles()).isEqualTo(built.articles());
    assertThat(found.experiments()).isEqualTo(built.experiments());
    assertThat(found.site().files().keySet()).isEqualTo(built.site().files().keySet());
    built.site().files().forEach((path, file) -> assertSame(path, file, found));
    assertThat(found.site().digest()).isEqualTo(built.site().digest());
  }

  private static void assertSame(String path, SiteFile file, BuildResult found) {
    assertThat(found.site().file(path).orElseThrow()).as(path).isEqualTo(file.bytes());
  }

  @Test
  void aBuildOfTheSameInputsDoesNothingAgain() throws IOException {
    BuildResult built = build();
    assertThat(built.problems()).isNotEmpty();
    // Whatever a second build would remember is not there to be found.
    for (Path entry : entries()) {
      if (!entry.endsWith("builds")) {
        delete(entry);
      }
    }
    assertSame(build(), built);
    assertThat(entries()).containsExactly(folder.resolve("cache/builds"));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
  }

  @Test
  void whatIsDamagedAnywhereIsBuiltAgain() throws IOException {
    BuildResult built = build();
    Path snapshot = snapshots().get(0);
    byte[] whole = Files.readAllBytes(snapshot);
    Snapshots snapshots = new Snapshots(folder.resolve("cache"));
    Key key = new Key(snapshot.getFileName().toString());
    for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 200)) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x40;
      Files.write(snapshot, damaged);
      assertThat(snapshots.find(key)).as("byte %d of %d", at, whole.length).isEmpty();
      Files.write(snapshot, Arrays.copyOf(whole, at));
      assertThat(snapshots.find(key)).as("cut off at %d", at).isEmpty();
    }
    assertSame(build(), built);
    assertThat(Files.readAllBytes(snapshot)).isEqualTo(whole);
  }

  @Test
  void aBuildThatFailsIsTriedEachTime() throws IOException {
    write("posts/b.md", "---\ntitle: B\n---\n\n![](nothing.png)\n");
    assertThat(build().isPublishable()).isFalse();
    assertThat(folder.resolve("cache/builds")).doesNotExist();
    assertThat(build().isPublishable()).isFalse();
  }

  @Test
  void onlyTheLastFewAreKept() throws IOException {
    for (int i = 0; i < 6; i++) {
      write("posts/b.md", "---\ntitle: Number " + i + "\n---\n\nText.\n");
      build();
    }
    assertThat(snapshots()).hasSize(4);
  }

  @Test
  void aFileInPlaceOfTheFolderIsBorne() throws IOException {
    Files.createDirectories(folder.resolve("cache"));
    Files.writeString(folder.resolve("cache/builds"), "a file");
    BuildResult built = build();
    assertThat(built.isPublishable()).isTrue();
    assertSame(build(), built);
  }
}
