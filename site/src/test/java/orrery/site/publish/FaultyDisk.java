package orrery.site.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A disk on which one operation fails, of which a file may be left half written. */
final class FaultyDisk implements Disk {
  /** The ways of failing. */
  enum Fault {
    /** One operation is refused. */
    ONCE,
    /** That and all later operations are refused: the disk is full or gone. */
    FOR_GOOD,
    /** The process ends there. */
    KILLED
  }

  /** The end of the process, which nothing catches. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  /** The name of a folder that passes for a mount point. */
  static final String MOUNTED = "mounted";

  private final Disk disk = new LocalDisk();
  private final Fault fault;
  private final int failing;
  private int operations;

  /**
   * A disk that is not reliable.
   *
   * @param failing the operation that fails, counted from 1
   */
  FaultyDisk(Fault fault, int failing) {
    this.fault = fault;
    this.failing = failing;
  }

  /** Returns whether the operation that fails was reached. */
  boolean hasFailed() {
    return operations >= failing;
  }

  private boolean fails() {
    operations++;
    return fault == Fault.ONCE ? operations == failing : operations >= failing;
  }

  private void fail() throws IOException {
    if (fault == Fault.KILLED) {
      throw new Killed();
    }
    throw new IOException("No space left on device");
  }

  private void failOrGoOn() throws IOException {
    if (fails()) {
      fail();
    }
  }

  @Override
  public void createFolders(Path folder) throws IOException {
    failOrGoOn();
    disk.createFolders(folder);
  }

  @Override
  public void write(Path file, byte[] bytes) throws IOException {
    if (fails()) {
      if (operations == failing) {
        disk.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      }
      fail();
    }
    disk.write(file, bytes);
  }

  @Override
  public boolean link(Path from, Path to) throws IOException {
    failOrGoOn();
    return disk.link(from, to);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    failOrGoOn();
    disk.move(from, to);
  }

  @Override
  public void delete(Path path) throws IOException {
    failOrGoOn();
    disk.delete(path);
  }

  @Override
  public String read(Path file) throws IOException {
    failOrGoOn();
    return disk.read(file);
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    failOrGoOn();
    return disk.list(folder);
  }

  @Override
  public boolean isMountPoint(Path folder) throws IOException {
    failOrGoOn();
    return folder.endsWith(MOUNTED);
  }
}
