package orrery.site.publish;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/**
 * A failure of the disk in words: one clause, and a remedy.
 *
 * <pre>{@code
 * no site can be put here: read-only file system (/srv/www.orrery-lock)
 *     hint: choose another --output, or make the folder above it writable
 * }</pre>
 */
public record Refusal(String reason, String hint) {
  /** A remedy for an output that is a mount point. */
  static final String INSIDE = "choose a folder inside of it as --output";

  /** A remedy for a mount point inside of the output. */
  static final String MOUNT_ELSEWHERE = "mount it outside of the output";

  private static final String ELSEWHERE = "choose another --output";

  /** Returns the words for an exception. */
  static Refusal of(IOException failure) {
    String reason = reason(failure);
    return new Refusal(reason, hint(reason.toLowerCase(Locale.ROOT)));
  }

  private static String reason(IOException failure) {
    if (!(failure instanceof FileSystemException at)) {
      String message = failure.getMessage();
      return message == null ? failure.getClass().getSimpleName() : lowerCase(message);
    }
    return kind(at) + (at.getFile() == null ? "" : " (" + at.getFile() + ")");
  }

  /** Returns the reason of a failure without the file: {@code permission denied}. */
  public static String kind(FileSystemException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof AtomicMoveNotSupportedException) {
      return "this folder cannot be renamed";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "something else has this name";
    }
    if (failure instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    String reason = failure.getReason();
    return reason == null ? failure.getClass().getSimpleName() : lowerCase(reason);
  }

  private static String lowerCase(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private static String hint(String reason) {
    if (reason.contains("renamed") || reason.contains("busy") || reason.contains("cross-device")) {
      return "a mount point cannot be replaced: " + INSIDE;
    }
    if (reason.contains("denied") || reason.contains("read-only") || reason.contains("permitted")) {
      return ELSEWHERE + ", or make the folder above it writable";
    }
    if (reason.contains("no space") || reason.contains("quota")) {
      return "make room for a second copy of the site, or " + ELSEWHERE;
    }
    return ELSEWHERE;
  }
}
