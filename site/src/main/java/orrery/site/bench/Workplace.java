package orrery.site.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A temporary folder, and a program that runs in it. Both are gone when it is closed, or when this
 * program is interrupted; from then on, every use ends with an {@code InterruptedException}.
 */
public final class Workplace implements AutoCloseable {
  private final Path folder;
  private final Thread whenInterrupted = new Thread(this::end, "orrery-bench-end");
  private Optional<Process> running = Optional.empty();
  private boolean ended;

  /** Makes an empty one. */
  public Workplace() throws IOException {
    folder = Files.createTempDirectory("orrery-bench");
    Runtime.getRuntime().addShutdownHook(whenInterrupted);
  }

  /** Writes a file, and the folders it is in. */
  public synchronized void write(String path, String text)
      throws IOException, InterruptedException {
    requireOpen();
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Reads a file; one that is not there is empty. */
  public synchronized String read(String path) throws IOException, InterruptedException {
    requireOpen();
    Path file = folder.resolve(path);
    return Files.exists(file) ? Files.readString(file) : "";
  }

  /** Deletes a folder, where there is one. */
  public synchronized void delete(String path) throws InterruptedException {
    requireOpen();
    TemporaryFolders.delete(folder.resolve(path));
  }

  /**
   * Starts a program after the one before has ended.
   *
   * @param in the folder that it runs in, which is there
   * @param log the file that receives all that it prints
   */
  public synchronized Process start(List<String> command, String in, String log)
      throws IOException, InterruptedException {
    requireOpen();
    Process started =
        new ProcessBuilder(command)
            .directory(folder.resolve(in).toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(log).toFile())
            .start();
    running = Optional.of(started);
    return started;
  }

  /** Requires that it is not closed. */
  public synchronized void requireOpen() throws InterruptedException {
    if (ended) {
      throw new InterruptedException();
    }
  }

  private synchronized void end() {
    ended = true;
    running.ifPresent(RunningProcess::end);
    TemporaryFolders.delete(folder);
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
}
