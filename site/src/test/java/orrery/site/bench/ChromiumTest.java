package orrery.site.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {
  @TempDir private Path folder;

  private void program(String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void theNamedBrowserComesFirstThenTheUsualNamesInTheirOrder() throws IOException {
    program("google-chrome");
    program("chromium-browser");
    Files.writeString(folder.resolve("chromium"), "not a program");
    String path = folder.toString();
    assertThat(Chromium.find(Map.of("PATH", path, "ORRERY_BROWSER", "/mine")))
        .contains(new Chromium(Path.of("/mine")));
    assertThat(Chromium.find(Map.of("PATH", path, "ORRERY_BROWSER", "")))
        .contains(new Chromium(folder.resolve("chromium-browser")));
  }
}
