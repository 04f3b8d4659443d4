package orrery.site.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import orrery.site.output.MediaType;
import orrery.site.page.ContentPolicy;

/**
 * Serves the page on loopback, under an unguessable path, and talks with it: the page posts a
 * reply, and the answer is the next command.
 */
final class HarnessServer implements AutoCloseable {
  private final HttpServer http;
  private final String root;
  private final HarnessFiles files;
  private final ExecutorService threads;
  private final BlockingQueue<String> replies = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> commands = new LinkedBlockingQueue<>();

  private HarnessServer(HttpServer http, HarnessFiles files) {
    byte[] secret = new byte[16];
    new SecureRandom().nextBytes(secret);
    this.http = http;
    this.root = "/" + HexFormat.of().formatHex(secret) + "/";
    this.files = files;
    this.threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "orrery-bench");
              thread.setDaemon(true);
              return thread;
            });
  }

  static HarnessServer start(HarnessFiles files) throws IOException {
    InetAddress loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
    HttpServer http = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    HarnessServer server = new HarnessServer(http, files);
    http.createContext("/", server::handle);
    http.setExecutor(server.threads);
    http.start();
    return server;
  }

  /** The address of the page. */
  URI page() {
    String query = files.hasTensorFlow() ? "?tfjs" : "";
    int port = http.getAddress().getPort();
    return URI.create("http://127.0.0.1:" + port + root + "bench.html" + query);
  }

  /** The replies of the page, in the order of the commands; the first says that it is ready. */
  BlockingQueue<String> replies() {
    return replies;
  }

  /** Sends the page its next command. */
  void command(String command) {
    commands.add(command);
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String name = path.startsWith(root) ? path.substring(root.length()) : "";
      if (name.equals("next") && exchange.getRequestMethod().equals("POST")) {
        replies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        send(exchange, 200, "x.txt", commands.take().getBytes(UTF_8));
      } else {
        Optional<byte[]> file = files.file(name);
        send(exchange, file.isPresent() ? 200 : 404, name, file.orElseGet(() -> new byte[0]));
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** A page that shares its process with no other may read its clock more finely. */
  private static void send(HttpExchange exchange, int status, String name, byte[] body)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    ContentPolicy.privateHeaders().forEach(headers::set);
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Embedder-Policy", "require-corp");
    headers.set("Cache-Control", "no-store");
    headers.set("Content-Type", MediaType.of(name));
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
