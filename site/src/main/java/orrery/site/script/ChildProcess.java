package orrery.site.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Programs that are started with hardly any of this program's environment, and ended with it. */
final class ChildProcess {
  /** The variables without which some systems start no program. */
  private static final Set<String> NEEDED = Set.of("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT");

  private static final int MAX_LINE = 200;

  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> RUNNING.forEach(ChildProcess::end), "end-children"));
  }

  private ChildProcess() {}

  static Process start(Path program, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> needed = new TreeMap<>(builder.environment());
    needed.keySet().removeIf(name -> !NEEDED.contains(name.toUpperCase(Locale.ROOT)));
    builder.environment().clear();
    builder.environment().putAll(needed);
    builder.directory(program.toAbsolutePath().getRoot().toFile());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    RUNNING.add(process);
    return process;
  }

  /** Ends a program, and those that it has started itself. */
  static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    RUNNING.remove(process);
  }

  /** Returns the first line that a program prints; empty if it prints none in time. */
  static Optional<String> firstLine(Path program, List<String> arguments, Duration patience)
      throws IOException {
    Process process = start(program, arguments);
    try {
      process.getOutputStream().close();
      CompletableFuture<String> line = new CompletableFuture<>();
      Thread reader = new Thread(() -> line.complete(line(process.getInputStream())), "first-line");
      reader.setDaemon(true);
      reader.start();
      return Optional.of(line.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException late) {
      return Optional.empty();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      end(process);
    }
  }

  private static String line(InputStream in) {
    StringBuilder line = new StringBuilder();
    try {
      for (int letter = in.read();
          letter >= 0 && letter != '\n' && line.length() < MAX_LINE;
          letter = in.read()) {
        line.append((char) letter);
      }
    } catch (IOException ended) {
      // What came before counts.
    }
    return line.toString().strip();
  }
}
