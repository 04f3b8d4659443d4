package orrery.site.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Sends the state that is shown to every open page, as server-sent events: once when a page
 * connects, and at every change.
 */
final class Broadcast {
  /** A comment now and then finds out which pages are gone. */
  private static final long HEARTBEAT_SECONDS = 15;

  private final List<BlockingQueue<ServedState>> pages = new ArrayList<>();
  private ServedState shown = ServedState.NOTHING;

  synchronized ServedState shown() {
    return shown;
  }

  synchronized void set(ServedState next) {
    shown = next;
    pages.forEach(page -> page.add(next));
  }

  private synchronized BlockingQueue<ServedState> join() {
    BlockingQueue<ServedState> page = new LinkedBlockingQueue<>(List.of(shown));
    pages.add(page);
    return page;
  }

  private synchronized void leave(BlockingQueue<ServedState> page) {
    pages.removeIf(other -> other == page);
  }

  /** Sends events to one page, until it is gone or the server stops. */
  void serve(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.sendResponseHeaders(200, 0);
    BlockingQueue<ServedState> news = join();
    try (OutputStream body = exchange.getResponseBody()) {
      while (true) {
        ServedState next = news.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        body.write((next == null ? ": still here\n\n" : event(next)).getBytes(UTF_8));
        body.flush();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      leave(news);
    }
  }

  private static String event(ServedState shown) {
    StringBuilder data = new StringBuilder("event: site\ndata: {\"version\":\"");
    data.append(shown.version()).append("\",\"before\":\"").append(shown.change().before());
    data.append("\",\"others\":").append(shown.change().others()).append(",\"changed\":[");
    String pages =
        shown.change().pages().stream()
            .map(page -> "\"" + escaped(page) + "\"")
            .collect(Collectors.joining(","));
    data.append(pages).append("],\"problems\":\"").append(escaped(shown.problems()));
    return data.append("\"}\n\n").toString();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= ' ' && c != '"' && c != '\\' && c < 0x7f;
      escaped.append(plain ? String.valueOf(c) : escaped(c));
    }
    return escaped.toString();
  }

  private static String escaped(char c) {
    String hex = Integer.toHexString(c);
    return "\\u" + "0".repeat(4 - hex.length()) + hex;
  }
}
