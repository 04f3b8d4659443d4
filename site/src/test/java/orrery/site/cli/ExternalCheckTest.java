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
          case "/round", "/moved" -> 302;
          case "/endless" -> head ? 405 : 404;
          default -> 200;
        };
    if (status == 302) {
      exchange.getResponseHeaders().set("Location", path.equals("/moved") ? "/wéll" : "/round");
    }
    if (path.equals("/endless") && !head) {
      exchange.sendResponseHeaders(status, 0);
      sendUntilNobodyListens(exchange);
    } else {
      exchange.sendResponseHeaders(status, -1);
    }
    exchange.close();
  }

  @Test
  void eachAddressIsAskedForOnceAndDeadOnesAreTold() throws IOException {
    site.article("a", "[Well](" + host + "/well#part), [gone](" + host + "/gone)")
        .article("b", "[Well](" + host + "/well), [whole](" + host + "/only-whole)");
    assertThat(session.run("check", "--external", "--private-hosts")).isEqualTo(1);
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
    assertThat(session.run("check", "--external", "--private-hosts")).isZero();
    assertThat(session.err())
        .contains("warning[L004]: could not be checked: " + host + "/busy, the server answers 503")
        .contains("warning[L004]: could not be checked: http://localhost:1/, there is no answer")
        .endsWith("\n2 warnings\n");
  }

  private static void sendUntilNobodyListens(HttpExchange exchange) {
    byte[] much = new byte[1 << 16];
    try {
      while (true) {
        exchange.getResponseBody().write(much);
      }
    } catch (IOException gone) {
      // The page of the error has no end; whoever asks need not read it.
    }
  }

  @Test
  void ofAnAnswerWithoutEndOnlyTheStatusIsRead() throws IOException {
    site.article("a", "[Endless](" + host + "/endless)");
    assertThat(session.run("check", "--external", "--private-hosts")).isEqualTo(1);
    assertThat(session.err()).contains("there is nothing any more at " + host + "/endless (404)");
  }

  @Test
  void redirectsAreFollowedAsFarAsTheyLeadSomewhere() throws IOException {
    site.article("a", "[Moved](" + host + "/moved), [round](" + host + "/round)");
    assertThat(session.run("check", "--external", "--private-hosts")).isZero();
    assertThat(session.err())
        .doesNotContain("/moved,")
        .contains(host + "/round, the server sends on without end (302)");
    assertThat(asked).contains("HEAD /wéll");
  }

  @Test
  void addressesThatBrowsersTakeAreAskedForAndOthersAreNamed() throws IOException {
    site.article(
        "a",
        "[u](<" + host + "/ü|%zz>) [port](http://localhost:99999/) [host](http://a_b.example/)");
    assertThat(session.run("check", "--external", "--private-hosts")).isZero();
    assertThat(asked).contains("HEAD /ü|%zz");
    assertThat(session.err())
        .contains("http://localhost:99999/, no server can be asked for it")
        .contains("http://a_b.example/, no server can be asked for it");
  }

  @Test
  void hostsOfPrivateNetworksAreAskedByChoiceOnly() throws IOException {
    site.article("a", "[Well](" + host + "/well), [router](http://192.168.0.1/)");
    assertThat(session.run("check", "--external")).isZero();
    assertThat(asked).isEmpty();
    assertThat(session.err())
        .contains(host + "/well, a host of a private network")
        .contains("http://192.168.0.1/, a host of a private network");
  }

  @Test
  void withoutBeingToldToNothingIsAskedForAnywhere() throws IOException {
    site.article("a", "[Gone](" + host + "/gone)");
    assertThat(session.run("check")).isZero();
    assertThat(asked).isEmpty();
  }
}
