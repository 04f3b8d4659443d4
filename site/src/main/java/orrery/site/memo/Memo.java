package orrery.site.memo;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * Answers of pure functions, one file each. An entry that cannot be read, or whose bytes are not
 * those that were written, counts as absent.
 *
 * <pre>{@code
 * Key key = Key.of("katex", version, tex);
 * List<String> answer = memo.find(key).orElseGet(() -> remembered(key, compute(tex)));
 * }</pre>
 */
public final class Memo {
  private final Path folder;
  private volatile String failure = "";

  /** A memo in a folder, which is made when something is first remembered. */
  public Memo(Path folder) {
    this.folder = folder;
  }

  /** The answer remembered for a key. */
  public Optional<List<String>> find(Key key) {
    try {
      return CacheEntry.decode(Files.readAllBytes(file(key)));
    } catch (IOException | RuntimeException absent) {
      return Optional.empty();
    }
  }

  /** Remembers an answer, where the folder can be written: nothing but speed depends on it. */
  public void put(Key key, List<String> answer) {
    Path file = file(key);
    try {
      Files.createDirectories(file.getParent());
      Path fresh = Files.createTempFile(file.getParent(), "new", "");
      Files.write(fresh, CacheEntry.encode(answer));
      move(fresh, file);
    } catch (IOException | RuntimeException e) {
      failure = e.getClass().getSimpleName() + ": " + e.getMessage();
    }
  }

  /** Returns why an answer could not be remembered the last time; empty if all could. */
  public String failure() {
    return failure;
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Path file(Key key) {
    return folder.resolve(key.text().substring(0, 2)).resolve(key.text().substring(2));
  }
}
