package orrery.site.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file beside an output folder, locked by the one command that may change that folder. It names
 * its owner. The system ends the lock when the owner's process ends, however that happens.
 *
 * <pre>{@code
 * Answer answer = OutputLock.take(file, owner, disk);
 * answer.lock();    // to be closed; or absent, and then
 * answer.owner();   // "process 4711 on laptop since 2026-11-21T09:30:00Z"
 * }</pre>
 *
 * <p>The owner deletes the file when it is done. So another one may have locked a file that is no
 * longer there: a lock counts only if the file behind the path still has the text that was just
 * written into it. On most systems a process loses its locks of a file as soon as it closes any
 * channel of it. So the second channel stays open too, and within one process a table tells who has
 * the lock, before any channel is opened.
 */
final class OutputLock implements AutoCloseable {
  private static final Map<Path, String> IN_THIS_PROCESS = new ConcurrentHashMap<>();
  private static final int MAX_TRIES = 1000;
  private static final int MAX_TEXT = 1000;

  /** The byte that is locked: far behind the text, which others may so read on every system. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final Path file;
  private final Disk disk;
  private final FileChannel locked;
  private final FileChannel reader;

  private OutputLock(Path file, Disk disk, FileChannel locked, FileChannel reader) {
    this.file = file;
    this.disk = disk;
    this.locked = locked;
    this.reader = reader;
  }

  /**
   * The answer to who wants the lock.
   *
   * @param lock absent where somebody else has it
   * @param owner the text of whoever has it; empty where that cannot be read
   */
  record Answer(Optional<OutputLock> lock, String owner) {
    private static Answer heldBy(String text) {
      return new Answer(Optional.empty(), text.lines().findFirst().orElse(""));
    }
  }

  /**
   * Takes the lock, if nobody has it.
   *
   * @param file the file to lock, in a folder that exists
   */
  static Answer take(Path file, Owner owner, Disk disk) throws IOException {
    Path path = file.getParent().toRealPath().resolve(file.getFileName());
    String here = IN_THIS_PROCESS.putIfAbsent(path, owner.text());
    if (here != null) {
      return Answer.heldBy(here);
    }
    boolean taken = false;
    try {
      Answer answer = takeFromOthers(path, owner, disk);
      taken = answer.lock().isPresent();
      return answer;
    } finally {
      if (!taken) {
        IN_THIS_PROCESS.remove(path);
      }
    }
  }

  /**
   * Returns the text of whoever has the lock, if somebody has it; takes it for as long as it asks.
   *
   * @param file as for {@link #take}; it need not exist
   */
  static Optional<String> owner(Path file) throws IOException {
    if (!Files.isRegularFile(file, NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    Path path = file.getParent().toRealPath().resolve(file.getFileName());
    String here = IN_THIS_PROCESS.get(path);
    if (here != null) {
      return Optional.of(here);
    }
    try (FileChannel channel = FileChannel.open(path, READ, NOFOLLOW_LINKS)) {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, true);
      return lock == null ? Optional.of(Answer.heldBy(text(channel)).owner()) : Optional.empty();
    } catch (NoSuchFileException released) {
      return Optional.empty();
    } catch (OverlappingFileLockException ours) {
      return Optional.of("");
    }
  }

  private static Answer takeFromOthers(Path path, Owner owner, Disk disk) throws IOException {
    for (int i = 0; i < MAX_TRIES; i++) {
      Optional<Answer> answer = tryOnce(path, owner, disk);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    return Answer.heldBy("");
  }

  /** Returns an answer, or empty if the file was deleted while it was being locked. */
  private static Optional<Answer> tryOnce(Path path, Owner owner, Disk disk) throws IOException {
    FileChannel locked = FileChannel.open(path, CREATE, READ, WRITE, NOFOLLOW_LINKS);
    Optional<FileChannel> reader = Optional.empty();
    try {
      if (!isLocked(locked)) {
        return Optional.of(Answer.heldBy(text(locked)));
      }
      String text = owner.text() + "\n" + UUID.randomUUID() + "\n";
      locked.truncate(0);
      locked.write(ByteBuffer.wrap(text.getBytes(UTF_8)), 0);
      reader = openIfSame(path, text);
      return reader.map(same -> new OutputLock(path, disk, locked, same)).map(OutputLock::answer);
    } finally {
      if (reader.isEmpty()) {
        locked.close();
      }
    }
  }

  private Answer answer() {
    return new Answer(Optional.of(this), "");
  }

  /** Opens the file a second time, unless it is no longer the one with this text. */
  private static Optional<FileChannel> openIfSame(Path path, String text) throws IOException {
    try {
      FileChannel reader = FileChannel.open(path, READ, NOFOLLOW_LINKS);
      if (text(reader).equals(text)) {
        return Optional.of(reader);
      }
      reader.close();
      return Optional.empty();
    } catch (NoSuchFileException deleted) {
      return Optional.empty();
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException ours) {
      return false;
    }
  }

  private static String text(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(MAX_TEXT);
    int position = 0;
    while (bytes.hasRemaining()) {
      int read = channel.read(bytes, position);
      if (read < 0) {
        break;
      }
      position += read;
    }
    return new String(bytes.array(), 0, position, UTF_8);
  }

  @Override
  public void close() {
    try {
      disk.delete(file);
    } catch (IOException leftBehind) {
      // A file without a lock hinders nobody.
    } finally {
      release();
    }
  }

  private void release() {
    try {
      reader.close();
      locked.close();
    } catch (IOException lost) {
      // The system ends the lock with the process.
    } finally {
      IN_THIS_PROCESS.remove(file);
    }
  }
}
