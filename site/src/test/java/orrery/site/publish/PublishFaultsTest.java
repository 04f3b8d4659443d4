package orrery.site.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static orrery.site.publish.PublishedFolder.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import orrery.site.output.SiteOutput;
import orrery.site.publish.FaultyDisk.Fault;
import orrery.site.publish.FaultyDisk.Killed;

/** Publishing on a disk on which every operation fails in turn. */
class PublishFaultsTest {
  private static final SiteOutput OLD = site("old", "index.html", "posts/a/index.html");
  private static final SiteOutput NEW = site("new", "index.html", "posts/b/index.html");
  private static final Map<String, String> FOREIGN =
      Map.of(".git/HEAD", "ref", "posts/a/own", "mine");

  @TempDir Path root;

  private PublishedFolder folder(String name) {
    return new PublishedFolder(root.resolve(name));
  }

  private PublishedFolder withAnOldSite(String name) throws IOException {
    PublishedFolder folder = folder(name);
    folder.publish(OLD);
    for (Map.Entry<String, String> file : FOREIGN.entrySet()) {
      folder.write(file.getKey(), file.getValue());
    }
    Files.createSymbolicLink(folder.www().resolve("latest"), Path.of("posts"));
    return folder;
  }

  private static Map<String, String> with(SiteOutput site, boolean foreign) {
    Map<String, String> files = new TreeMap<>();
    site.files().forEach((path, file) -> files.put(path, new String(file.bytes(), UTF_8)));
    if (foreign) {
      files.putAll(FOREIGN);
      files.put("latest", "-> posts");
    }
    return files;
  }

  /** Returns whether the new site was published, or false where the process was killed. */
  private static boolean publish(PublishedFolder folder, FaultyDisk disk) {
    try (Publisher publisher = folder.publisher(disk)) {
      return publisher.open().isEmpty() && publisher.publish(NEW).isPublished();
    } catch (Killed end) {
      return false;
    }
  }

  private static void recover(PublishedFolder folder, Disk disk) {
    try (Publisher publisher = folder.publisher(disk)) {
      publisher.recover();
    } catch (Killed end) {
      // The next one goes on.
    }
  }

  /** The files that builds wrote are at each moment those of one site, or there is no folder. */
  private static void assertNeverMixed(PublishedFolder folder) throws IOException {
    Map<String, String> files = folder.files();
    files.keySet().removeAll(FOREIGN.keySet());
    files.remove("latest");
    if (Files.exists(folder.www())) {
      assertThat(files).isIn(with(OLD, false), with(NEW, false));
    }
  }

  @ParameterizedTest
  @EnumSource
  void afterAFaultAnywhereTheSiteIsTheOldOrTheNewOneAndNothingOfOthersIsLost(Fault fault)
      throws IOException {
    int operation = 0;
    FaultyDisk disk;
    do {
      operation++;
      PublishedFolder folder = withAnOldSite(fault + "-" + operation);
      disk = new FaultyDisk(fault, operation);
      boolean published = publish(folder, disk);
      assertNeverMixed(folder);
      recover(folder, new LocalDisk());
      Map<String, String> files = folder.files();
      assertThat(files).as("%s at %s", fault, operation).isIn(with(OLD, true), with(NEW, true));
      if (fault != Fault.KILLED) {
        assertThat(files).isEqualTo(published ? with(NEW, true) : with(OLD, true));
      }
      folder.publish(NEW);
      assertThat(folder.files()).isEqualTo(with(NEW, true));
      assertThat(folder.all()).containsExactly("www");
    } while (disk.hasFailed());
    assertThat(operation).isGreaterThan(40);
  }

  @ParameterizedTest
  @EnumSource
  void aFirstSiteIsWholeOrAbsent(Fault fault) throws IOException {
    int operation = 0;
    FaultyDisk disk;
    do {
      operation++;
      PublishedFolder folder = folder(fault + "-" + operation);
      disk = new FaultyDisk(fault, operation);
      publish(folder, disk);
      recover(folder, new LocalDisk());
      assertThat(folder.files()).isIn(Map.of(), with(NEW, false));
      folder.publish(NEW);
      assertThat(folder.all()).containsExactly("www");
    } while (disk.hasFailed());
    assertThat(operation).isGreaterThan(10);
  }

  /** A site that is only being staged needs no recovery: the old one is still in its place. */
  @Test
  void aRecoveryMayBeKilledAnywhereToo() throws IOException {
    int runs = 0;
    int first = 0;
    FaultyDisk disk;
    do {
      first++;
      PublishedFolder probe = withAnOldSite("probe-" + first);
      disk = new FaultyDisk(Fault.KILLED, first);
      publish(probe, disk);
      if (probe.all().stream().anyMatch(name -> name.matches("www\\.(previous|discarded)\\..*"))) {
        runs += killRecoveries(first);
      }
    } while (disk.hasFailed());
    assertThat(runs).isGreaterThan(300);
  }

  private int killRecoveries(int first) throws IOException {
    int second = 0;
    FaultyDisk disk;
    do {
      second++;
      PublishedFolder folder = withAnOldSite(first + "-" + second);
      publish(folder, new FaultyDisk(Fault.KILLED, first));
      disk = new FaultyDisk(Fault.KILLED, second);
      recover(folder, disk);
      assertNeverMixed(folder);
      recover(folder, new LocalDisk());
      assertThat(folder.files())
          .as("killed at %s and at %s", first, second)
          .isIn(with(OLD, true), with(NEW, true));
    } while (disk.hasFailed());
    return second;
  }

  @Test
  void aFullDiskIsSaidInASentence() throws IOException {
    PublishedFolder folder = withAnOldSite("full");
    try (Publisher publisher = folder.publisher(new FaultyDisk(Fault.ONCE, 12))) {
      assertThat(publisher.open()).isEmpty();
      assertThat(publisher.publish(NEW).problems())
          .extracting(problem -> problem.message() + " / " + problem.hint())
          .containsExactly(
              "no site can be put here: no space left on device"
                  + " / make room for a second copy of the site, or choose another --output");
    }
    assertThat(folder.files()).isEqualTo(with(OLD, true));
    assertThat(folder.all()).containsExactly("www");
  }
}
