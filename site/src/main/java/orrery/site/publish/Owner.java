package orrery.site.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The process that holds an output folder.
 *
 * <pre>{@code
 * process 4711 on laptop since 2026-11-21T09:30:00Z
 * }</pre>
 */
record Owner(long process, String host, Instant since) {
  /** The places of the host's name: asking for it by the network can take seconds. */
  private static final String[] HOST_FILES = {"/proc/sys/kernel/hostname", "/etc/hostname"};

  private static final String[] HOST_VARIABLES = {"COMPUTERNAME", "HOSTNAME"};

  /** This process. */
  static Owner here(Clock clock) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new Owner(ProcessHandle.current().pid(), hostName(), now);
  }

  private static String hostName() {
    for (String file : HOST_FILES) {
      try {
        return Files.readString(Path.of(file)).strip();
      } catch (IOException absent) {
        // Not this kind of system: try the next place.
      }
    }
    for (String variable : HOST_VARIABLES) {
      String name = System.getenv(variable);
      if (name != null) {
        return name;
      }
    }
    return "this machine";
  }

  /** Returns the text that other processes show. */
  String text() {
    return "process " + process + " on " + host + " since " + since;
  }
}
