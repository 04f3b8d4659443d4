package orrery.site.script;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.attribute.FileAttribute;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.io.FileSystem;

/**
 * The only files that scripts can see: the modules of their own library. Nothing of the machine's
 * disk can be reached.
 */
final class ModuleFiles implements FileSystem {
  private static final Path ROOT = Path.of("/");
  private final Map<String, String> files;

  ModuleFiles(Map<String, String> files) {
    this.files = files;
  }

  @Override
  public Path parsePath(URI uri) {
    return Path.of(uri.getPath());
  }

  @Override
  public Path parsePath(String path) {
    return Path.of(path);
  }

  @Override
  public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options)
      throws IOException {
    if (modes.contains(AccessMode.WRITE)) {
      throw new ReadOnlyFileSystemException();
    }
    text(path);
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return new InMemory(ByteBuffer.wrap(text(path).getBytes(StandardCharsets.UTF_8)));
  }

  private String text(Path path) throws NoSuchFileException {
    String text = files.get(path.getFileName() == null ? "" : path.getFileName().toString());
    if (text == null) {
      throw new NoSuchFileException(path.toString());
    }
    return text;
  }

  @Override
  public Path toAbsolutePath(Path path) {
    return ROOT.resolve(path);
  }

  @Override
  public Path toRealPath(Path path, LinkOption... options) throws IOException {
    text(path);
    return toAbsolutePath(path).normalize();
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    return Map.of("size", (long) text(path).length(), "isRegularFile", true, "isDirectory", false);
  }

  @Override
  public void createDirectory(Path path, FileAttribute<?>... attributes) {
    throw new ReadOnlyFileSystemException();
  }

  @Override
  public void delete(Path path) {
    throw new ReadOnlyFileSystemException();
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path path, DirectoryStream.Filter<? super Path> filter) throws IOException {
    throw new NoSuchFileException(path.toString());
  }

  /** A channel over bytes in memory. */
  private record InMemory(ByteBuffer bytes) implements SeekableByteChannel {
    @Override
    public int read(ByteBuffer into) {
      if (!bytes.hasRemaining()) {
        return -1;
      }
      int count = Math.min(into.remaining(), bytes.remaining());
      into.put(bytes.slice(bytes.position(), count));
      bytes.position(bytes.position() + count);
      return count;
    }

    @Override
    public int write(ByteBuffer from) {
      throw new ReadOnlyFileSystemException();
    }

    @Override
    public long position() {
      return bytes.position();
    }

    @Override
    public SeekableByteChannel position(long position) {
      bytes.position((int) position);
      return this;
    }

    @Override
    public long size() {
      return bytes.limit();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
      throw new ReadOnlyFileSystemException();
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }
}
