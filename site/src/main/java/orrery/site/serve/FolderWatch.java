package orrery.site.serve;

import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.hashing.FileHasher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Folders under watch, whole trees of them. Several changes in one breath, as editors make them,
 * count as one. A folder may go and come back, as it does when a branch is checked out: both are
 * changes.
 */
public final class FolderWatch implements AutoCloseable {
  private static final long QUIET_MILLIS = 10;

  /** How often the folders themselves are looked for. */
  private static final long LOOK_MILLIS = 500;

  private final List<Path> folders;
  private final Semaphore changes = new Semaphore(0);
  private DirectoryWatcher watcher;
  private List<String> watched;

  private FolderWatch(List<Path> folders) throws IOException {
    this.folders = folders;
    watch();
  }

  /**
   * Starts to watch.
   *
   * @param folders those that need not be there yet
   * @throws IOException if a folder cannot be watched
   */
  public static FolderWatch start(List<Path> folders) throws IOException {
    return new FolderWatch(folders);
  }

  private void watch() throws IOException {
    watched = identities();
    List<Path> there = folders.stream().filter(Files::isDirectory).toList();
    watcher =
        DirectoryWatcher.builder()
            .paths(there)
            .fileHasher(FileHasher.LAST_MODIFIED_TIME)
            .listener(event -> changes.release())
            .build();
    if (watcher.watchAsync(FolderWatch::inBackground).isCompletedExceptionally()) {
      throw new IOException("cannot watch " + there);
    }
  }

  /** Returns the identity of a folder among others of its name; empty if it is absent. */
  private List<String> identities() {
    return folders.stream().map(FolderWatch::identity).toList();
  }

  private static String identity(Path folder) {
    try {
      BasicFileAttributes of = Files.readAttributes(folder, BasicFileAttributes.class);
      return of.isDirectory() ? of.fileKey() + " " + of.creationTime() : "";
    } catch (IOException absent) {
      return "";
    }
  }

  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "orrery-watch");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Waits until something has changed.
   *
   * @throws IOException if a folder that has come back cannot be watched
   */
  public void await() throws InterruptedException, IOException {
    boolean changed = false;
    while (!changed) {
      changed =
          changes.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS) || !identities().equals(watched);
    }
    do {
      changes.drainPermits();
      Thread.sleep(QUIET_MILLIS);
    } while (changes.availablePermits() > 0);
    if (!identities().equals(watched)) {
      watcher.close();
      watch();
    }
  }

  /** Returns whether something has changed since the last call of {@link #await}. */
  public boolean hasChanged() {
    return changes.availablePermits() > 0;
  }

  @Override
  public void close() throws IOException {
    watcher.close();
  }
}
