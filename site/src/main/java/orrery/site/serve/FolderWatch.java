package orrery.site.serve;

import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.hashing.FileHasher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Folders under watch, whole trees of them. Several changes in one breath, as editors make them,
 * count as one.
 */
public final class FolderWatch implements AutoCloseable {
  private static final long QUIET_MILLIS = 20;

  private final DirectoryWatcher watcher;
  private final Semaphore changes = new Semaphore(0);

  private FolderWatch(List<Path> folders) throws IOException {
    this.watcher =
        DirectoryWatcher.builder()
            .paths(folders)
            .fileHasher(FileHasher.LAST_MODIFIED_TIME)
            .listener(event -> changes.release())
            .build();
  }

  /**
   * Starts to watch.
   *
   * @throws IOException if a folder cannot be watched
   */
  public static FolderWatch start(List<Path> folders) throws IOException {
    FolderWatch watch = new FolderWatch(folders);
    if (watch.watcher.watchAsync(FolderWatch::inBackground).isCompletedExceptionally()) {
      throw new IOException("cannot watch " + folders);
    }
    return watch;
  }

  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "orrery-watch");
    thread.setDaemon(true);
    thread.start();
  }

  /** Waits until something has changed. */
  public void await() throws InterruptedException {
    changes.acquire();
    do {
      changes.drainPermits();
      Thread.sleep(QUIET_MILLIS);
    } while (changes.availablePermits() > 0);
  }

  @Override
  public void close() throws IOException {
    watcher.close();
  }
}
