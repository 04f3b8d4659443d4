package orrery.site.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process with all that it started, and its folder. They are gone when it is closed, or when this
 * program is interrupted.
 */
final class RunningProcess implements Browser.Running {
  private static final long MAX_STOP_SECONDS = 5;

  private final Process process;
  private final Path folder;
  private final Thread whenInterrupted = new Thread(this::end, "orrery-bench-end");

  RunningProcess(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
    Runtime.getRuntime().addShutdownHook(whenInterrupted);
  }

  @Override
  public String ending() {
    return process.isAlive() ? "" : "ended with exit code " + process.exitValue();
  }

  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(whenInterrupted);
    } catch (IllegalStateException alreadyShuttingDown) {
      // Then the hook has done its work, or is doing it.
    }
  }

  private void end() {
    end(process);
    TemporaryFolders.delete(folder);
  }

  /**
   * Ends a process with all that it started. Descendants are listed before anything is ended, since
   * orphans cannot be found.
   */
  static void end(Process process) {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    CompletableFuture<?>[] exits =
        all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(exits)
        .completeOnTimeout(null, MAX_STOP_SECONDS, TimeUnit.SECONDS)
        .join();
  }
}
