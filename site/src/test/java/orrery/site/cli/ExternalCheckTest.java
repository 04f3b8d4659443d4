package orrery.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Links to a server that is on this machine, and not always well. */
@Timeout(300)
class ExternalCheckTest {
  @TempDir Path folder;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private String host;
  private SiteStory site;
  private Session session;

  @BeforeEach
  void aServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    host = "http://localhost:" + server.getAddress().getPort();
    site = new SiteStory(folder);
    session = new Session(folder);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(exchange.getRequestMethod() + " " + path);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    int status =
        switch (path) {
          case "/gone" -> 404;
          case "/only-whole" -> head ? 405 : 200;
          case "/busy" -> 503;
          default -> 200;
        };
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  @Test
  void eachAddressIsAskedForOnceAndDeadOnesAreTold() throws IOException {
    site.article("a", "[Well](" + host + "/well#part), [gone](" + host + "/gone)")
        .article("b", "[Well](" + host + "/well), [whole](" + host + "/only-whole)");
    assertThat(session.run("check", "--external")).isEqualTo(1);
    String line = "[Well](" + host + "/well#part), [gone](" + host + "/gone)";
    int column = line.indexOf(host + "/gone") + 1;
    assertThat(session.err())
        .isEqualTo(
            "asking for 3 addresses outside\n"
                + "content/posts/a.md:6:%d: error[L003]: there is nothing any more at %s/gone (404)\n"
                    .formatted(column, host)
                + "    "
                + line
                + "\n"
                + "    "
                + " ".repeat(column - 1)
                + "^".repeat((host + "/gone").length())
                + "\n"
                + "    hint: web.archive.org may have it\n1 error\n");
    assertThat(asked)
        .containsExactly(
            "HEAD /gone", "GET /gone", "HEAD /only-whole", "GET /only-whole", "HEAD /well");
  }

  @Test
  void whatMayBeOtherwiseTomorrowIsAWarning() throws IOException {
    site.article("a", "[Busy](" + host + "/busy) and [nobody](http://localhost:1/)");
    assertThat(session.run("check", "--external")).isZero();
    assertThat(session.err())
        .contains("warning[L004]: could not be checked: " + host + "/busy, the server answers 503")
        .contains("warning[L004]: could not be checked: http://localhost:1/, there is no answer")
        .endsWith("\n2 warnings\n");
  }

  @Test
  void withoutBeingToldToNothingIsAskedForAnywhere() throws IOException {
    site.article("a", "[Gone](" + host + "/gone)");
    assertThat(session.run("check")).isZero();
    assertThat(asked).isEmpty();
  }
}
