package orrery.site.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/** A browser whose page replies what a test wrote down, over the server's own protocol. */
public final class RecordedPage implements Browser {
  private final String ready;
  private final UnaryOperator<String> replies;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * A page that answers.
   *
   * @param ready the first reply
   * @param replies the reply to each command; empty where the page dies over it
   */
  public RecordedPage(String ready, UnaryOperator<String> replies) {
    this.ready = ready;
    this.replies = replies;
  }

  /** Returns whether it was closed. */
  public boolean isClosed() {
    return closed.get();
  }

  @Override
  public Running open(URI page) {
    Thread thread = new Thread(() -> talk(page.resolve("next")), "recorded-page");
    thread.setDaemon(true);
    thread.start();
    return new Running() {
      @Override
      public String ending() {
        return thread.isAlive() ? "" : "ended with exit code 139";
      }

      @Override
      public void close() {
        closed.set(true);
      }
    };
  }

  private void talk(URI next) {
    String reply = ready;
    while (!reply.isEmpty()) {
      try {
        reply = replies.apply(post(next, reply));
      } catch (IOException serverIsClosed) {
        return;
      }
    }
  }

  private static String post(URI next, String reply) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) next.toURL().openConnection();
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.getOutputStream().write(reply.getBytes(StandardCharsets.UTF_8));
    return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
