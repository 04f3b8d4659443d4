package orrery.site.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A disk on which a file has one name only. */
final class WithoutLinks implements Disk {
  private final Disk disk = new LocalDisk();

  @Override
  public boolean link(Path from, Path to) {
    return false;
  }

  @Override
  public void createFolders(Path folder) throws IOException {
    disk.createFolders(folder);
  }

  @Override
  public void write(Path file, byte[] bytes) throws IOException {
    disk.write(file, bytes);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    disk.move(from, to);
  }

  @Override
  public void delete(Path path) throws IOException {
    disk.delete(path);
  }

  @Override
  public String read(Path file) throws IOException {
    return disk.read(file);
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    return disk.list(folder);
  }

  @Override
  public boolean isMountPoint(Path folder) throws IOException {
    return disk.isMountPoint(folder);
  }
}
