package orrery.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class ServeCommandTest {
  private static final Pattern ADDRESS = Pattern.compile("serving (http://\\S+)");

  @TempDir Path folder;
  private Session session;
  private Thread serving;

  @BeforeEach
  void aSiteIsServed() throws IOException, InterruptedException {
    write("good");
    session = new Session(folder);
    serving = new Thread(() -> session.run("serve", "--port", "0", "--verbose"));
    serving.start();
    until(() -> ADDRESS.matcher(session.out()).find());
  }

  @AfterEach
  void stop() throws InterruptedException {
    serving.interrupt();
    serving.join();
  }

  private void write(String text) throws IOException {
    Path file = folder.resolve("content/posts/a.md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "# A\n\n" + text + "\n");
  }

  private String page() {
    Matcher address = ADDRESS.matcher(session.out());
    assertThat(address.find()).isTrue();
    try {
      URI page = URI.create(address.group(1) + "posts/a/");
      HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
      return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      return failure.toString();
    }
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(10);
    }
  }

  @Test
  void aSaveIsSeenABrokenOneKeepsTheSiteUpAndTheNextIsSeenAgain()
      throws IOException, InterruptedException {
    assertThat(page()).contains("<p>good</p>");
    write("better");
    until(() -> page().contains("<p>better</p>"));
    write("<script>broken</script>");
    until(() -> session.err().contains("content/posts/a.md:3:1: error["));
    assertThat(page()).contains("<p>better</p>");
    write("best");
    until(() -> page().contains("<p>best</p>"));
    // The first build alone is accounted for.
    assertThat(session.err()).containsOnlyOnce("where the time went:\n").contains(" in all\n");
  }

  @Test
  void aTakenPortIsWrongUsage() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      Session second = new Session(folder);
      assertThat(second.run("serve", "--port", String.valueOf(taken.getLocalPort()))).isEqualTo(2);
      assertThat(second.err())
          .startsWith("port " + taken.getLocalPort() + " is taken: choose another with --port\n");
    }
  }
}
