package orrery.site.bench.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryPeakTest {
  private static final ProcessHandle THIS = ProcessHandle.current();

  @TempDir private Path system;

  private void tell(String status) throws IOException {
    Path folder = Files.createDirectories(system.resolve(String.valueOf(THIS.pid())));
    Files.writeString(folder.resolve("status"), status);
  }

  @Test
  void theLargestOfAllLooksCounts() throws IOException {
    MemoryPeak peak = new MemoryPeak(system);
    tell("Name:\tjava\nVmHWM:\t  300000 kB\nVmRSS:\t  200000 kB\n");
    peak.look(THIS);
    tell("Name:\tjava\nVmHWM:\t  299999 kB\n");
    peak.look(THIS);
    assertThat(peak.bytes()).hasValue(307_200_000);
  }

  @Test
  void aSystemThatDoesNotTellHasNone() throws IOException {
    MemoryPeak peak = new MemoryPeak(system);
    peak.look(THIS);
    assertThat(peak.bytes()).isEmpty();
    tell("Name:\tjava\n");
    peak.look(THIS);
    assertThat(peak.bytes()).isEmpty();
  }
}
