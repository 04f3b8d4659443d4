package orrery.site.memo;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The state of a file on disk by which a change of its bytes is seen without reading them.
 *
 * @param size in bytes
 * @param modified the time of the last change of its bytes, in nanoseconds
 * @param changed the time of the last change of anything about it, where the system knows that: a
 *     program can put back the time of modification, but not this one
 */
public record Stamp(long size, long modified, long changed) {

  /** Returns the state of a file. */
  public static Stamp of(Path file) throws IOException {
    try {
      Map<String, Object> unix =
          Files.readAttributes(file, "unix:size,lastModifiedTime,ctime", NOFOLLOW_LINKS);
      return new Stamp(
          (Long) unix.get("size"),
          nanos((FileTime) unix.get("lastModifiedTime")),
          nanos((FileTime) unix.get("ctime")));
    } catch (UnsupportedOperationException elsewhere) {
      return new Stamp(Files.size(file), nanos(Files.getLastModifiedTime(file, NOFOLLOW_LINKS)), 0);
    }
  }

  /** Returns the state of a file; empty where it cannot be looked at. */
  public static Optional<Stamp> find(Path file) {
    try {
      return Optional.of(of(file));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private static long nanos(FileTime time) {
    return time.to(TimeUnit.NANOSECONDS);
  }

  /** Returns the three numbers as text. */
  public String text() {
    return size + " " + modified + " " + changed;
  }

  public static Stamp parse(String text) {
    String[] numbers = text.split(" ", -1);
    return new Stamp(
        Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]));
  }
}
