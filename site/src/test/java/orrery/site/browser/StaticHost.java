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
 * headers that the folder's own {@code _headers} file asks for.
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
  private final HeaderRules rules;
  private final Map<String, String> headers = new ConcurrentHashMap<>();
  private final HttpServer server;
  private final Map<String, Answer> replaced = new ConcurrentHashMap<>();
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
      this.rules = HeaderRules.parse(Files.readAllLines(folder.resolve("_headers")));
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** Returns the address of the site, with a slash at the end. */
  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + base;
  }

  /** The response for a file. */
  private record Answer(int code, String type, byte[] body) {}

  /** Serves another text in place of a published file, such as {@code experiment/worker.js}. */
  void replace(String path, String text) {
    replace(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Serves other bytes in place of a published file. */
  void replace(String path, byte[] bytes) {
    replaced.put(place(path), new Answer(200, type(Path.of(path)), bytes));
  }

  /** Has a published script find other surroundings: statements run before its own. */
  void precede(String path, String statements) {
    replace(path, statements + ";\n" + new String(published(path), StandardCharsets.UTF_8));
  }

  /** Serves a published file as something that it is not. */
  void mislabel(String path, String type) {
    replaced.put(place(path), new Answer(200, type, published(path)));
  }

  /** Does as if a published file were not there. */
  void withhold(String path) {
    replaced.put(place(path), new Answer(404, TYPES.get("html"), published("404.html")));
  }

  /** Serves all that was published again. */
  void restore() {
    replaced.clear();
  }

  /** Sends another header with every file. */
  void header(String name, String value) {
    headers.put(name, value);
  }

  /** The bytes of a published file. */
  byte[] published(String path) {
    try {
      return Files.readAllBytes(folder.resolve(place(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String place(String path) {
    return PublishedPath.of(folder, path);
  }

  /** The name of every file that was asked for, as often as it was. */
  List<String> served() {
    return served;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Path file = path.startsWith(base) ? file(path.substring(base.length())) : null;
      served.add(path.substring(path.lastIndexOf('/') + 1));
      rules.headers(path).forEach(exchange.getResponseHeaders()::set);
      headers.forEach(exchange.getResponseHeaders()::set);
      Answer answer = replaced.getOrDefault(name(file), found(file));
      if (replaced.containsKey(name(file))) {
        // Published files are kept for good, but a browser must ask again for one that is restored.
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
      }
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      exchange.sendResponseHeaders(
          answer.code(), answer.body().length == 0 ? -1 : answer.body().length);
      exchange.getResponseBody().write(answer.body());
    }
  }

  private Answer found(Path file) {
    return file != null && Files.isRegularFile(file)
        ? new Answer(200, type(file), published(name(file)))
        : new Answer(404, TYPES.get("html"), published("404.html"));
  }

  private static String type(Path file) {
    String name = file.getFileName().toString();
    return TYPES.getOrDefault(
        name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
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
