package orrery.site.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A static host as authors rent them: it serves a published folder under a path, and sends the
 * headers that the folder's own {@code _headers} file asks for on every file.
 */
final class StaticHost implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "xml", "application/xml",
          "wasm", "application/wasm",
          "woff2", "font/woff2",
          "png", "image/png",
          "txt", "text/plain; charset=utf-8");

  private final Path folder;
  private final String base;
  private final List<String[]> headers;
  private final HttpServer server;
  private final Map<String, byte[]> replaced = new ConcurrentHashMap<>();
  private final List<String> served = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  /**
   * Starts to serve.
   *
   * @param folder a published site
   * @param base the path it was built for, such as {@code /} or {@code /sub/}
   */
  StaticHost(Path folder, String base) {
    this.folder = folder;
    this.base = base;
    try {
      this.headers = headers(Files.readAllLines(folder.resolve("_headers")));
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** Where the site is, with a slash at the end. */
  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + base;
  }

  /** Serves another text in place of a published file, such as {@code demo/worker.js}. */
  void replace(String path, String text) {
    replaced.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The name of every file that was asked for, as often as it was. */
  List<String> served() {
    return served;
  }

  /** The headers under {@code /*}, the only rule a site of ours has. */
  private static List<String[]> headers(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("  "))
        .map(line -> line.strip().split(":\\s*", 2))
        .toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Path file = path.startsWith(base) ? file(path.substring(base.length())) : null;
      served.add(path.substring(path.lastIndexOf('/') + 1));
      for (String[] header : headers) {
        exchange.getResponseHeaders().set(header[0], header[1]);
      }
      boolean found = file != null && Files.isRegularFile(file);
      byte[] body =
          replaced.containsKey(name(file))
              ? replaced.get(name(file))
              : Files.readAllBytes(found ? file : folder.resolve("404.html"));
      String name = found ? file.getFileName().toString() : "404.html";
      String extension = name.substring(name.lastIndexOf('.') + 1);
      exchange
          .getResponseHeaders()
          .set("Content-Type", TYPES.getOrDefault(extension, "application/octet-stream"));
      exchange.sendResponseHeaders(found ? 200 : 404, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** The path of a file below the published folder. */
  private String name(Path file) {
    return file == null ? "" : folder.relativize(file).toString().replace('\\', '/');
  }

  private Path file(String path) {
    Path file = folder.resolve(path).normalize();
    return Files.isDirectory(file) ? file.resolve("index.html") : file;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
