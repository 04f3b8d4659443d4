package orrery.site.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orrery.site.output.SiteOutput;

@Timeout(300)
class ServerTest {
  private static final String PAGE = "<!DOCTYPE html><html><head></head><body>hello</body></html>";
  private Server server;

  @BeforeEach
  void aServer() throws IOException {
    server = Server.start(0);
    server.show(site(PAGE), "/");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static SiteOutput site(String page) {
    SiteOutput site = new SiteOutput();
    site.put("index.html", page);
    site.put("404.html", "<html><head></head>lost</html>");
    site.put("posts/a/index.html", PAGE);
    site.put("experiment/engine.wasm", new byte[] {0, 'a', 's', 'm'});
    site.put("experiment/worker.js", "//");
    return site;
  }

  private Socket send(String request) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.getOutputStream().write(request.getBytes(UTF_8));
    socket.getOutputStream().flush();
    return socket;
  }

  /** The whole answer to a request whose lines are given, and which asks to be the last. */
  private String raw(String request) throws IOException {
    try (Socket socket = send(request + "\r\nConnection: close\r\n\r\n");
        BufferedReader in =
            new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
      return in.lines().collect(Collectors.joining("\n"));
    }
  }

  private String get(String path) throws IOException {
    return raw("GET " + path + " HTTP/1.1\r\nHost: localhost:" + server.port());
  }

  @Test
  void aPageComesWithTheContentPolicyAndReloadsItself() throws IOException {
    assertThat(get("/"))
        .startsWith("HTTP/1.1 200 OK\n")
        .contains(
            "Content-security-policy: default-src 'self'; script-src 'self' 'wasm-unsafe-eval'")
        .contains("; form-action 'none'; frame-ancestors 'self'")
        .contains("X-content-type-options: nosniff")
        .contains("Cross-origin-resource-policy: same-origin")
        .contains("Content-type: text/html; charset=utf-8")
        .contains("src=\"/~orrery/live.js\" data-folder=\"/~orrery/\" data-version=\"")
        .endsWith("<body>hello</body></html>");
  }

  @Test
  void aWorkerAndItsModuleComeWithTheContentPolicyToo() throws IOException {
    assertThat(get("/experiment/worker.js"))
        .contains("Content-security-policy: default-src 'self'")
        .contains("Content-type: text/javascript; charset=utf-8");
    assertThat(get("/experiment/engine.wasm"))
        .contains("Content-security-policy: default-src 'self'")
        .contains("Content-type: application/wasm");
  }

  @Test
  void onlyWhatNeverChangesIsKeptByTheBrowser() throws IOException {
    SiteOutput site = site(PAGE);
    site.put("experiment/0123456789abcdef/start.js", "//");
    server.show(site, "/notes/");
    assertThat(get("/notes/experiment/0123456789abcdef/start.js"))
        .contains("Cache-control: public, max-age=31536000, immutable");
    assertThat(get("/notes/experiment/0123456789abcdef/gone.js"))
        .startsWith("HTTP/1.1 404")
        .contains("Cache-control: no-store");
    assertThat(get("/notes/")).contains("Cache-control: no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "localhost", "localhost:1", "127.0.0.1.nip.io:8000", ""})
  void aForeignHostIsRefused(String host) throws IOException {
    assertThat(raw("GET / HTTP/1.1\r\nHost: " + host))
        .startsWith("HTTP/1.1 403 Forbidden\n")
        .doesNotContain("hello");
  }

  @Test
  void noHostAndTwoHostsAreRefused() throws IOException {
    String good = "Host: localhost:" + server.port();
    assertThat(raw("GET / HTTP/1.0\r\nX: y")).contains(" 403 ");
    assertThat(raw("GET / HTTP/1.1\r\n" + good + "\r\nHost: evil.example")).contains(" 403 ");
  }

  @Test
  void everyLocalNameIsAnswered() throws IOException {
    for (String host : new String[] {"localhost", "127.0.0.1", "[::1]"}) {
      assertThat(raw("GET / HTTP/1.1\r\nHost: " + host + ":" + server.port())).contains(" 200 OK");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW"})
  void onlyReadingIsAllowed(String method) throws IOException {
    assertThat(raw(method + " / HTTP/1.1\r\nHost: localhost:" + server.port()))
        .startsWith("HTTP/1.1 405 Method Not Allowed\n")
        .contains("Allow: GET, HEAD");
  }

  @Test
  void headSendsNoBody() throws IOException {
    assertThat(raw("HEAD / HTTP/1.1\r\nHost: localhost:" + server.port()))
        .startsWith("HTTP/1.1 200 OK\n")
        .doesNotContain("hello");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "//etc/passwd",
        "/posts/../index.html", "/posts/%00", "/posts/a%5cindex.html", "/nothing"
      })
  void noPathLeadsOutOfTheSite(String path) throws IOException {
    assertThat(get(path)).startsWith("HTTP/1.1 404 Not Found\n").contains("lost");
  }

  @Test
  void aFolderWithoutItsSlashIsRedirected() throws IOException {
    assertThat(get("/posts/a")).startsWith("HTTP/1.1 302 ").contains("Location: /posts/a/");
  }

  @Test
  void anOpenPageHearsOfChangesAndOfProblems() throws IOException {
    try (Socket socket = events();
        BufferedReader in =
            new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
      String first = data(in);
      assertThat(first).endsWith("\"problems\":\"\"}");
      server.showProblems("a \"bad\" file\n");
      assertThat(data(in)).endsWith("\"problems\":\"a \\u0022bad\\u0022 file\\u000a\"}");
      server.show(site(PAGE + "again"), "/");
      assertThat(data(in)).endsWith("\"problems\":\"\"}").isNotEqualTo(first);
    }
  }

  @Test
  void anOpenPageHearsWhichPagesHaveChangedAndWhetherFilesHave() throws IOException {
    try (Socket socket = events();
        BufferedReader in =
            new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
      String first = data(in);
      assertThat(first).contains("\"before\":\"none\",\"others\":false,\"changed\":[],");
      String version = first.replaceAll(".*\"version\":\"(\\w+)\".*", "$1");
      server.show(site(PAGE + "again"), "/");
      assertThat(data(in))
          .contains("\"before\":\"" + version + "\",\"others\":false,\"changed\":[\"\"],");
      SiteOutput more = site(PAGE + "again");
      more.put("assets/own.css", "");
      more.put("posts/\u00fc/index.html", PAGE);
      server.show(more, "/");
      assertThat(data(in)).contains("\"others\":true,\"changed\":[\"posts/\\u00fc/\"],");
    }
  }

  @Test
  void aPageThatIsLookedAtFollowsBeforeItsSiteIsDone() throws IOException {
    assertThat(get("/posts/a/")).contains("hello");
    assertThat(get("/")).contains("hello");
    assertThat(get("/nothing/")).contains(" 404 ");
    assertThat(server.lookedAt()).containsExactlyInAnyOrder("posts/a/index.html", "index.html");
    SiteOutput early = new SiteOutput();
    early.put("posts/a/index.html", PAGE + "early");
    early.put("katex/0123456789abcdef/katex.css", "new");
    server.preview(early, "/");
    assertThat(get("/posts/a/")).contains("early");
    assertThat(get("/katex/0123456789abcdef/katex.css")).contains("new");
    assertThat(get("/")).contains("hello").doesNotContain("early");
    server.showProblems("broken after all");
    assertThat(get("/posts/a/")).contains("hello").doesNotContain("early");
  }

  @Test
  void aSiteUnderAnotherPathIsShownWhenItIsDone() throws IOException {
    SiteOutput early = new SiteOutput();
    early.put("posts/a/index.html", PAGE + "early");
    server.preview(early, "/elsewhere/");
    assertThat(get("/posts/a/")).doesNotContain("early");
    try (Server fresh = Server.start(0)) {
      fresh.preview(early, "/");
      server.close();
      server = fresh;
      assertThat(get("/posts/a/")).contains(" 500 ");
    }
  }

  @Test
  void whatWasShownEarlyIsNotShownAsAChangeAgain() throws IOException {
    try (Socket socket = events();
        BufferedReader in =
            new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
      data(in);
      SiteOutput early = new SiteOutput();
      early.put("posts/a/index.html", PAGE + "new");
      server.preview(early, "/");
      assertThat(data(in)).contains("\"others\":false,\"changed\":[\"posts/a/\"],");
      server.show(site(PAGE + "new").with(early), "/");
      assertThat(data(in)).contains("\"others\":false,\"changed\":[\"\"],");
    }
  }

  private Socket events() throws IOException {
    return send("GET /~orrery/events HTTP/1.1\r\nHost: localhost:" + server.port() + "\r\n\r\n");
  }

  private static String data(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (line != null && !line.startsWith("data: ")) {
      line = in.readLine();
    }
    return line;
  }

  @Test
  void theLastGoodSiteStaysUp() throws IOException {
    server.showProblems("broken");
    assertThat(get("/")).contains(" 200 OK").contains("hello");
  }

  @Test
  void beforeTheFirstGoodSiteTheProblemsAreThePage() throws IOException {
    try (Server fresh = Server.start(0)) {
      fresh.showProblems("x.md:1:1: error[F001]: <b>");
      server.close();
      server = fresh;
      assertThat(get("/"))
          .contains(" 500 ")
          .contains("x.md:1:1: error[F001]: &lt;b></pre>")
          .contains("/~orrery/live.js");
    }
  }

  @Test
  void aSiteUnderAPathIsServedThere() throws IOException {
    try (Server under = Server.start(0)) {
      under.show(site(PAGE), "/sub/");
      server.close();
      server = under;
      assertThat(get("/sub/")).contains("hello").contains("src=\"/sub/~orrery/live.js\"");
      assertThat(get("/")).contains(" 302 ").contains("Location: /sub/");
      assertThat(get("/posts/a/")).contains(" 404 ");
    }
  }
}
