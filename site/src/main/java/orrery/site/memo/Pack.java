package orrery.site.memo;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of entries, one after another. One process adds to it, and has it locked; who reads it
 * meanwhile finds what is there, and of an entry that is cut short, nothing. It is no channel: the
 * interruption of any thread would close that for all.
 */
final class Pack implements AutoCloseable {
  private final Path path;
  private final RandomAccessFile file;
  private long end;

  /** Takes the entries of a pack. */
  interface Reader {
    /** An entry begins with its key, at an offset, and has a length. */
    void entry(ByteBuffer head, long offset, int length);
  }

  private Pack(Path path, String mode) throws IOException {
    this.path = path;
    this.file = new RandomAccessFile(path.toFile(), mode);
    this.end = file.length();
  }

  /** Opens a pack, of which no entry is read yet. */
  static Pack open(Path path) throws IOException {
    return new Pack(path, "r");
  }

  /** Makes an empty pack, which is locked. */
  static Pack create(Path path) throws IOException {
    Pack pack = new Pack(Files.createFile(path), "rw");
    pack.file.getChannel().tryLock();
    return pack;
  }

  synchronized long size() {
    return end;
  }

  /** Reads the heads of all entries, in their order. */
  void read(Reader reader) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new FileInputStream(path.toFile()), 1 << 16))) {
      byte[] head = new byte[CacheEntry.HEAD_BYTES];
      long offset = 0;
      while (offset + head.length <= end) {
        in.readFully(head);
        int length = CacheEntry.length(ByteBuffer.wrap(head));
        if (length < 0 || offset + length > end) {
          return;
        }
        reader.entry(ByteBuffer.wrap(head), offset, length);
        in.skipNBytes(length - (long) head.length);
        offset += length;
      }
    } catch (EOFException cutShort) {
      // The program that added to it was ended.
    }
  }

  synchronized byte[] read(long offset, int length) throws IOException {
    byte[] entry = new byte[length];
    file.seek(offset);
    file.readFully(entry);
    return entry;
  }

  /** Adds an entry, and returns where it begins. One that is written in part is written over. */
  synchronized long add(byte[] entry) throws IOException {
    long offset = end;
    file.seek(offset);
    file.write(entry);
    end += entry.length;
    return offset;
  }

  /** Returns whether a process adds to it. */
  boolean isLocked() {
    try (FileLock lock = file.getChannel().tryLock(0, Long.MAX_VALUE, true)) {
      return lock == null;
    } catch (IOException | OverlappingFileLockException locked) {
      return true;
    }
  }

  /** Closes and deletes it, where that is possible. */
  void delete() throws IOException {
    close();
    Files.deleteIfExists(path);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
