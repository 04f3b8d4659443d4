package orrery.site.source;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import orrery.site.memo.Stamp;

/**
 * The text files that were read before. One whose state on the disk is the same is the same object
 * again, so that what was made of it is known to be the same too.
 */
public final class KnownFiles {
  /**
   * A file that was changed so shortly before it was read may change again without another time of
   * modification.
   */
  private static final Duration UNSETTLED = Duration.ofSeconds(1);

  private final Clock clock;
  private final Map<Path, Known> files = new ConcurrentHashMap<>();

  private record Known(Stamp stamp, boolean settled, SourceFile file) {}

  /** No files yet. */
  public KnownFiles(Clock clock) {
    this.clock = clock;
  }

  /** Returns what was read of a file, if it is still so. */
  Optional<SourceFile> find(Path path, Stamp stamp) {
    return Optional.ofNullable(files.get(path))
        .filter(known -> known.settled() && known.stamp().equals(stamp))
        .map(Known::file);
  }

  /** Forgets the files that are no more. */
  void retain(Set<Path> there) {
    files.keySet().retainAll(there);
  }

  /**
   * Remembers a text without problems; returns the same text of before, if it did not change.
   *
   * @param stamp the state of the file before it was read
   */
  SourceFile remember(Path path, Stamp stamp, SourceFile read) {
    Known before = files.get(path);
    SourceFile file = before != null && before.file().equals(read) ? before.file() : read;
    long now = clock.millis() * 1_000_000;
    boolean settled = stamp.modified() < now - UNSETTLED.toNanos();
    files.put(path, new Known(stamp, settled, file));
    return file;
  }
}
