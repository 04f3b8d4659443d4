package orrery.site.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * A connection to a browser that speaks WebDriver BiDi: commands are answered in turn, events are
 * heard as they come. See <a href="https://www.w3.org/TR/webdriver-bidi/">the specification</a>.
 */
final class Bidi implements WebSocket.Listener, AutoCloseable {
  private static final int TIMEOUT_SECONDS = 300; // Seconds for the answer to a command.

  private final WebSocket socket;
  private final BiConsumer<String, JsonObject> events;
  private final StringBuilder text = new StringBuilder();
  private final AtomicInteger last = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();

  /**
   * Connects, and opens a session.
   *
   * @param address of the browser, as it prints it
   * @param events receives the name and the parameters of each event
   */
  Bidi(String address, BiConsumer<String, JsonObject> events) {
    this.events = events;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address + "/session"), this)
            .join();
    JsonObject capabilities = new JsonObject();
    capabilities.add("capabilities", new JsonObject());
    command("session.new", capabilities);
  }

  /** Sends a command, and waits for its result. */
  JsonObject command(String method, JsonObject parameters) {
    int id = last.incrementAndGet();
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    JsonObject command = new JsonObject();
    command.addProperty("id", id);
    command.addProperty("method", method);
    command.add("params", parameters);
    socket.sendText(command.toString(), true).join();
    try {
      JsonObject message = answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      if (!message.get("type").getAsString().equals("success")) {
        throw new IllegalStateException(method + ": " + message.get("message").getAsString());
      }
      return message.getAsJsonObject("result");
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(method + " was not answered", e);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean end) {
    text.append(data);
    if (end) {
      JsonObject message = JsonParser.parseString(text.toString()).getAsJsonObject();
      text.setLength(0);
      hear(message);
    }
    webSocket.request(1);
    return null;
  }

  private void hear(JsonObject message) {
    JsonElement id = message.get("id");
    if (id == null || id.isJsonNull()) {
      events.accept(message.get("method").getAsString(), message.getAsJsonObject("params"));
    } else {
      waiting.remove(id.getAsInt()).complete(message);
    }
  }

  @Override
  public void close() {
    socket.abort();
  }
}
