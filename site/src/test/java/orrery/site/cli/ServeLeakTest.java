package orrery.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that has built again and again holds no more open files and threads than at first, and
 * lives in little memory. {@code -Dorrery.saves=3000} saves for about an hour.
 */
@EnabledOnOs(OS.LINUX)
class ServeLeakTest {
  private static final int SAVES = Integer.getInteger("orrery.saves", 12);
  private static final int WARM_UP = 4;
  private static final Pattern ADDRESS = Pattern.compile("serving (http://\\S+)");

  @TempDir Path folder;
  private Process server;

  @AfterEach
  void stop() throws InterruptedException {
    server.destroy();
    server.waitFor();
  }

  @Test
  @Timeout(7200)
  void manySavesLeaveNoFilesAndThreadsBehind() throws Exception {
    save(0);
    server = serve();
    for (int i = 1; i <= WARM_UP; i++) {
      save(i);
      awaitText(i);
    }
    long files = count("fd");
    long threads = count("task");
    for (int i = WARM_UP + 1; i <= SAVES; i++) {
      save(i);
      awaitText(i);
    }
    assertThat(count("fd")).isLessThanOrEqualTo(files + 2);
    assertThat(count("task")).isLessThanOrEqualTo(threads + 2);
  }

  private Process serve() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    return new ProcessBuilder(
            java,
            "-Xmx96m",
            "-XX:+UseSerialGC",
            "-Dorrery.home=" + Path.of("..").toAbsolutePath().normalize(),
            "-cp",
            classes,
            "orrery.site.cli.Main",
            "serve",
            "--port",
            "0")
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  private void save(int number) throws IOException {
    Path file = folder.resolve("content/posts/a.md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "# A\n\nSaved " + number + " times, $x_{" + number + "}$.\n");
  }

  private void awaitText(int number) throws IOException, InterruptedException {
    while (!page().contains("Saved " + number + " times")) {
      assertThat(server.isAlive()).as(Files.readString(folder.resolve("log"))).isTrue();
      Thread.sleep(20);
    }
  }

  private String page() throws IOException {
    Matcher address = ADDRESS.matcher(Files.readString(folder.resolve("log")));
    if (!address.find()) {
      return "";
    }
    try {
      URI page = URI.create(address.group(1) + "posts/a/");
      HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
      return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException notYet) {
      return "";
    }
  }

  /** Returns the number of entries in a folder that the system keeps of the server's process. */
  private long count(String of) throws IOException {
    try (Stream<Path> entries = Files.list(Path.of("/proc/" + server.pid(), of))) {
      return entries.count();
    }
  }
}
