package orrery.site.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The operations of a file system that publishing needs; tests let each of them fail in turn. */
interface Disk {

  /** Creates a folder, and those above it; it may exist. */
  void createFolders(Path folder) throws IOException;

  /** Writes a file that does not exist. */
  void write(Path file, byte[] bytes) throws IOException;

  /**
   * Gives a file a second name.
   *
   * @return whether that was possible: not every file system can
   */
  boolean link(Path from, Path to) throws IOException;

  /** Renames a file or a folder, in one step or not at all. */
  void move(Path from, Path to) throws IOException;

  /** Deletes a file, a link or an empty folder, which must exist. */
  void delete(Path path) throws IOException;

  /** Returns the text of a file. */
  String read(Path file) throws IOException;

  /** Returns the entries of a folder, sorted. */
  List<Path> list(Path folder) throws IOException;

  /** Checks whether a folder is on another file system than the one above it. */
  boolean isMountPoint(Path folder) throws IOException;
}
