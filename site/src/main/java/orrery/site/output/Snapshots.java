package orrery.site.output;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import orrery.site.memo.Key;

/**
 * The results of the last builds, in the cache: where nothing has changed, nothing is done again.
 *
 * <pre>{@code
 * BuildResult result = snapshots.find(key).orElseGet(() -> build());
 * }</pre>
 */
final class Snapshots {
  /** Those of a build, of a build with drafts, and of the like before a change that is undone. */
  private static final int KEPT = 4;

  private static final Comparator<Path> NEWEST_FIRST =
      Comparator.comparing(Snapshots::time).reversed();

  private final Path folder;

  Snapshots(Path cache) {
    this.folder = cache.resolve("builds");
  }

  /** Returns the result of a build of the same inputs. One that is damaged counts as absent. */
  Optional<BuildResult> find(Key key) {
    CRC32 sum = new CRC32();
    try (InputStream file = new BufferedInputStream(Files.newInputStream(file(key)), 1 << 16);
        DataInputStream in = new DataInputStream(new CheckedInputStream(file, sum))) {
      BuildResult result = SnapshotText.read(in);
      long expected = sum.getValue();
      return in.readLong() == expected ? Optional.of(result) : Optional.empty();
    } catch (IOException | RuntimeException absent) {
      return Optional.empty();
    }
  }

  /** Remembers a result, where the folder can be written: nothing but speed depends on it. */
  void put(Key key, BuildResult result) {
    try {
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "new", "");
      write(result, fresh);
      Files.move(fresh, file(key), StandardCopyOption.REPLACE_EXISTING);
      prune();
    } catch (IOException | RuntimeException refused) {
      // The next build does all of it again.
    }
  }

  private static void write(BuildResult result, Path to) throws IOException {
    CRC32 sum = new CRC32();
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(to), 1 << 16);
        DataOutputStream out = new DataOutputStream(new CheckedOutputStream(file, sum))) {
      SnapshotText.write(result, out);
      out.writeLong(sum.getValue());
    }
  }

  private void prune() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path old : all.sorted(NEWEST_FIRST).skip(KEPT).toList()) {
        Files.deleteIfExists(old);
      }
    }
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }

  private Path file(Key key) {
    return folder.resolve(key.text());
  }
}
