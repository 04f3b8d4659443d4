package orrery.site.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static orrery.site.publish.PublishedFolder.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import orrery.site.output.SiteOutput;
import orrery.site.publish.FaultyDisk.Fault;
import orrery.site.publish.FaultyDisk.Killed;

/** What a build leaves as it is, because the build before has written it. */
class LastSiteTest {
  private static final SiteOutput SITE = site("a", "index.html", "posts/x/index.html");

  @TempDir Path root;
  private PublishedFolder folder;
  private Path cache;

  @BeforeEach
  void aPublishedSite() {
    folder = new PublishedFolder(root.resolve("site"));
    cache = root.resolve("cache");
    publish(SITE, new LocalDisk());
  }

  private Publication publish(SiteOutput site, Disk disk) {
    try (Publisher publisher = folder.publisher(disk)) {
      assertThat(publisher.open()).isEmpty();
      return publisher.publish(site, cache);
    }
  }

  private Path file(String path) {
    return folder.www().resolve(path);
  }

  private static Object identity(Path path) throws IOException {
    return Files.getAttribute(path, "unix:ino");
  }

  private static SiteOutput changed() {
    SiteOutput site = new SiteOutput();
    site.put("index.html", "another");
    site.put("posts/x/index.html", SITE.file("posts/x/index.html").orElseThrow());
    return site;
  }

  private void assertIs(SiteOutput site) throws IOException {
    assertThat(folder.files().keySet()).isEqualTo(site.files().keySet());
    folder
        .files()
        .forEach(
            (path, text) ->
                assertThat(text).isEqualTo(new String(site.file(path).orElseThrow(), UTF_8)));
    assertThat(folder.all()).containsExactly("www");
  }

  @Test
  void theSameSiteIsNotTouched() throws IOException {
    Object before = identity(folder.www());
    folder.write("CNAME", "example.org");
    assertThat(publish(SITE, new LocalDisk()).kept()).containsExactly("CNAME");
    assertThat(identity(folder.www())).isEqualTo(before);
  }

  @Test
  void whatDidNotChangeIsTheSameFile() throws IOException {
    Object index = identity(file("index.html"));
    Object page = identity(file("posts/x/index.html"));
    publish(changed(), new LocalDisk());
    assertThat(identity(file("index.html"))).isNotEqualTo(index);
    assertThat(identity(file("posts/x/index.html"))).isEqualTo(page);
    assertIs(changed());
    publish(SITE, new LocalDisk());
    assertIs(SITE);
  }

  @Test
  void whatSomebodyHasEditedIsWrittenAgain() throws IOException {
    FileTime time = Files.getLastModifiedTime(file("index.html"));
    folder.write("index.html", "b of index.html");
    Files.setLastModifiedTime(file("index.html"), time);
    publish(SITE, new LocalDisk());
    assertIs(SITE);
  }

  @Test
  void whatSomebodyHasDeletedOrReplacedIsWrittenAgain() throws IOException {
    Files.delete(file("index.html"));
    publish(SITE, new LocalDisk());
    assertIs(SITE);
    Files.delete(file("index.html"));
    Files.createSymbolicLink(file("index.html"), Path.of("posts/x/index.html"));
    // A link is nobody's but its author's: it is in the way.
    assertThat(publish(SITE, new LocalDisk()).isPublished()).isFalse();
  }

  @Test
  void withoutTheCacheAllOfItIsWritten() throws IOException {
    Object before = identity(file("index.html"));
    cache = root.resolve("other");
    publish(SITE, new LocalDisk());
    assertThat(identity(file("index.html"))).isNotEqualTo(before);
    assertIs(SITE);
  }

  @ParameterizedTest
  @EnumSource
  void afterAFaultAnywhereTheSiteIsTheOldOrTheNewOne(Fault fault) throws IOException {
    int operation = 0;
    FaultyDisk disk;
    do {
      operation++;
      folder = new PublishedFolder(root.resolve(fault + "-" + operation));
      publish(SITE, new LocalDisk());
      disk = new FaultyDisk(fault, operation);
      try (Publisher publisher = folder.publisher(disk)) {
        if (publisher.open().isEmpty()) {
          publisher.publish(changed(), cache);
        }
      } catch (Killed end) {
        // The next one goes on.
      }
      try (Publisher publisher = folder.publisher()) {
        publisher.recover();
      }
      assertThat(new String(SITE.file("posts/x/index.html").orElseThrow(), UTF_8))
          .isEqualTo(folder.files().get("posts/x/index.html"));
      publish(changed(), new LocalDisk());
      assertIs(changed());
    } while (disk.hasFailed());
    assertThat(operation).isGreaterThan(15);
  }

  /** A disk without second names, as some of USB sticks are. */
  @Test
  void whereFilesCannotBeLinkedTheyAreWritten() throws IOException {
    Disk disk = new WithoutLinks();
    Object page = identity(file("posts/x/index.html"));
    publish(changed(), disk);
    assertThat(identity(file("posts/x/index.html"))).isNotEqualTo(page);
    assertIs(changed());
  }
}
