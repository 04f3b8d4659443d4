package orrery.site.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * Text files that a command writes: each appears as a whole, and where the disk refuses one, those
 * that are new, and their folders, are taken away again.
 *
 * <pre>{@code
 * TextFiles.write(Map.of(folder.resolve("site.yaml"), "title: Notes\n"));
 * }</pre>
 */
public final class TextFiles {
  private final Disk disk;

  /** What is new, the last first. */
  private final Deque<Path> made = new ArrayDeque<>();

  private TextFiles(Disk disk) {
    this.disk = disk;
  }

  /**
   * Writes files, and the folders above them. One that is there is replaced.
   *
   * @throws FileSystemException if the disk refuses one, which is named
   */
  public static void write(Map<Path, String> texts) throws FileSystemException {
    write(texts, new LocalDisk());
  }

  static void write(Map<Path, String> texts, Disk disk) throws FileSystemException {
    TextFiles files = new TextFiles(disk);
    for (Map.Entry<Path, String> text : texts.entrySet()) {
      Path file = text.getKey();
      Path draft = file.resolveSibling("." + file.getFileName() + ".new");
      try {
        files.write(file, draft, text.getValue());
      } catch (IOException failure) {
        files.takeAway();
        throw named(failure, draft, file);
      }
    }
  }

  private void write(Path file, Path draft, String text) throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    for (Path above = file.getParent(); !Files.exists(above); above = above.getParent()) {
      missing.push(above);
    }
    missing.forEach(made::push);
    disk.createFolders(file.getParent());
    if (Files.exists(draft)) {
      disk.delete(draft);
    }
    made.push(draft);
    disk.write(draft, text.getBytes(UTF_8));
    boolean there = Files.exists(file);
    disk.move(draft, file);
    made.pop();
    if (!there) {
      made.push(file);
    }
  }

  private void takeAway() {
    for (Path path : made) {
      try {
        disk.delete(path);
      } catch (IOException refused) {
        // It is not there, somebody else uses the folder, or the disk refuses this too.
      }
    }
  }

  /** A failure as one that names the file: a disk that is full does not say which it was. */
  private static FileSystemException named(IOException failure, Path draft, Path file) {
    boolean elsewhere =
        failure instanceof FileSystemException at && !draft.toString().equals(at.getFile());
    if (elsewhere) {
      return (FileSystemException) failure;
    }
    String reason =
        failure instanceof FileSystemException at ? Refusal.kind(at) : failure.getMessage();
    FileSystemException named = new FileSystemException(file.toString(), null, reason);
    named.initCause(failure);
    return named;
  }
}
