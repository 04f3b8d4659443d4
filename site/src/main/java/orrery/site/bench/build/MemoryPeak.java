package orrery.site.bench.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The peak of the resident memory of a process and those that it has started, as Linux tells it
 * while they run: the sum of the peaks of all that run at a time.
 */
final class MemoryPeak {
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s{1,20}(\\d{1,12}) kB");

  private final Path system;
  private long bytes;

  /**
   * Starts with nothing known.
   *
   * @param system the folder in which Linux has one for each process
   */
  MemoryPeak(Path system) {
    this.system = system;
  }

  /** Looks at a process while it runs. */
  void look(ProcessHandle process) {
    long now = Stream.concat(Stream.of(process), process.descendants()).mapToLong(this::of).sum();
    bytes = Math.max(bytes, now);
  }

  private long of(ProcessHandle process) {
    try {
      String status = Files.readString(system.resolve(process.pid() + "/status"));
      Matcher peak = PEAK.matcher(status);
      return peak.find() ? 1024 * Long.parseLong(peak.group(1)) : 0;
    } catch (IOException goneOrNotLinux) {
      return 0;
    }
  }

  /** The peak so far; empty where the system does not tell. */
  OptionalLong bytes() {
    return bytes == 0 ? OptionalLong.empty() : OptionalLong.of(bytes);
  }
}
