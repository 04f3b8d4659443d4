package orrery.site.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import orrery.site.link.AssetFolders;
import orrery.site.output.SiteOutput;
import orrery.site.page.ContentPolicy;

/**
 * The development server. It listens on the loopback interface only, answers only to a browser that
 * calls it by a local name, and sends nothing but the site it holds in memory.
 *
 * <pre>{@code
 * try (Server server = Server.start(8000)) {
 *   server.show(site, "/");
 *   ...
 * }
 * }</pre>
 */
public final class Server implements AutoCloseable {
  private final HttpServer http;
  private final ExecutorService threads;
  private final Set<String> hosts;
  private final Broadcast broadcast = new Broadcast();
  private final LookedAt lookedAt = new LookedAt();

  /** The state after the last build that succeeded. */
  private volatile ServedState good = ServedState.NOTHING;

  private Server(HttpServer http) {
    this.http = http;
    int port = http.getAddress().getPort();
    this.hosts = Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
    this.threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "orrery-serve");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Starts a server that shows nothing yet.
   *
   * @param port 0 for any that is free
   * @throws IOException if the port is taken
   */
  public static Server start(int port) throws IOException {
    InetAddress loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
    HttpServer http = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    Server server = new Server(http);
    http.createContext("/", server::handle);
    http.setExecutor(server.threads);
    http.start();
    return server;
  }

  /** The port it listens on. */
  public int port() {
    return http.getAddress().getPort();
  }

  /**
   * Shows a site from now on.
   *
   * @param root the path of the site, which starts and ends with {@code /}
   */
  public void show(SiteOutput site, String root) {
    good = broadcast.shown().next(site, root);
    broadcast.set(good);
  }

  /** Returns the paths in the site of the pages that were asked for last. */
  public Set<String> lookedAt() {
    return lookedAt.paths();
  }

  /**
   * Shows some pages before their site is known to be good: a page that is open follows at once.
   */
  public void preview(SiteOutput pages, String root) {
    if (broadcast.shown().site().isPresent() && broadcast.shown().root().equals(root)) {
      broadcast.set(broadcast.shown().preview(pages));
    }
  }

  /** Goes on showing the last good site, with what is wrong now over it. */
  public void showProblems(String text) {
    broadcast.set(good.withProblems(text));
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers headers = exchange.getResponseHeaders();
      ContentPolicy.privateHeaders().forEach(headers::set);
      headers.set("Cache-Control", "no-store");
      if (!isLocal(exchange.getRequestHeaders())) {
        send(exchange, plain(403, "this server answers to localhost only\n"));
      } else if (!isRead(exchange.getRequestMethod())) {
        headers.set("Allow", "GET, HEAD");
        send(exchange, plain(405, "this server only answers GET and HEAD\n"));
      } else if (events(exchange)) {
        broadcast.serve(exchange);
      } else {
        String asked = exchange.getRequestURI().getPath();
        String path = asked == null ? "" : asked;
        ServedState shown = broadcast.shown();
        Response answer = Response.of(path, shown);
        if (answer.status() == 200 && path.startsWith(shown.root())) {
          note(path.substring(shown.root().length()));
        }
        if (answer.status() == 200 && isFixed(path, shown.root())) {
          headers.set("Cache-Control", ContentPolicy.KEPT);
        }
        send(exchange, answer);
      }
    }
  }

  private void note(String path) {
    if (path.isEmpty() || path.endsWith("/")) {
      lookedAt.add(path + "index.html");
    }
  }

  private static boolean isFixed(String path, String root) {
    return path.startsWith(root) && AssetFolders.isFixed(path.substring(root.length()));
  }

  /** A page on another site can make a browser send requests here, but not with a local name. */
  private boolean isLocal(Headers headers) {
    var named = headers.get("Host");
    return named != null && named.size() == 1 && hosts.contains(named.get(0));
  }

  private static boolean isRead(String method) {
    return method.equals("GET") || method.equals("HEAD");
  }

  private boolean events(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    return exchange.getRequestMethod().equals("GET")
        && (broadcast.shown().root() + Response.OWN + "events").equals(path);
  }

  private static Response plain(int status, String text) {
    return new Response(status, "text/plain; charset=utf-8", text.getBytes(UTF_8), "");
  }

  private static void send(HttpExchange exchange, Response answer) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", answer.type());
    if (!answer.location().isEmpty()) {
      headers.set("Location", answer.location());
    }
    boolean empty = answer.bytes().length == 0;
    if (exchange.getRequestMethod().equals("HEAD")) {
      headers.set("Content-Length", Integer.toString(answer.bytes().length));
      exchange.sendResponseHeaders(answer.status(), -1);
    } else {
      exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.bytes().length);
      try (OutputStream body = exchange.getResponseBody()) {
        body.write(answer.bytes());
      }
    }
  }
}
