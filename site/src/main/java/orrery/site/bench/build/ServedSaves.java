package orrery.site.bench.build;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Saves an article again and again while it is served, until the page shows the new text. */
final class ServedSaves {
  private static final int SAVES = 5;
  private static final long MILLISECONDS_BETWEEN_LOOKS = 5;
  private static final Pattern ADDRESS = Pattern.compile("serving (http://[^/\\s]{1,100}/)");

  private final LaunchedSite site;
  private final Instruments instruments;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  ServedSaves(LaunchedSite site, Instruments instruments) {
    this.site = site;
    this.instruments = instruments;
  }

  /**
   * Starts a server, which somebody else ends, and saves.
   *
   * @throws BuildFailure if the server ends, or does not show what was saved
   */
  void measure(BuildResults results) throws BuildFailure, IOException, InterruptedException {
    Process server = site.start("serve", "--node", "", "--port", "0");
    URI page = address(server).resolve(site.page());
    text(page); // A page that somebody looks at is built before the others.
    MemoryPeak memory = new MemoryPeak(instruments.system());
    for (int save = 1; save <= SAVES; save++) {
      awaitQuiet();
      long start = instruments.nanoTime().getAsLong();
      site.edit("saved" + save);
      awaitEdit(page, server, start);
      double seconds = instruments.secondsSince(start);
      memory.look(server.toHandle());
      results.addSave(new Measured(seconds, memory.bytes()));
    }
  }

  private void awaitEdit(URI page, Process server, long start)
      throws BuildFailure, IOException, InterruptedException {
    long limit = instruments.limit().toSeconds();
    while (!site.isEdited(text(page))) {
      requireRunning(server);
      if (instruments.secondsSince(start) > limit) {
        throw new BuildFailure("the served page does not show what was saved " + limit + " s ago");
      }
      Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
    }
  }

  private URI address(Process server) throws BuildFailure, IOException, InterruptedException {
    Matcher address = ADDRESS.matcher(site.log());
    while (!address.find()) {
      requireRunning(server);
      Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
      address = ADDRESS.matcher(site.log());
    }
    return URI.create(address.group(1));
  }

  private void requireRunning(Process server)
      throws BuildFailure, IOException, InterruptedException {
    if (!server.isAlive()) {
      throw new BuildFailure("the server ended with exit code " + server.exitValue() + site.said());
    }
  }

  /** Waits until the server has printed nothing for a while: it then has built all. */
  private void awaitQuiet() throws IOException, InterruptedException {
    String known = "";
    long since = instruments.nanoTime().getAsLong();
    while (instruments.secondsSince(since) < instruments.quiet().toMillis() / 1e3) {
      Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
      String now = site.log();
      if (!now.equals(known)) {
        known = now;
        since = instruments.nanoTime().getAsLong();
      }
    }
  }

  /** The text of a page; empty while the server does not answer. */
  private String text(URI page) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(page).timeout(instruments.limit()).build();
    try {
      return client.send(request, BodyHandlers.ofString()).body();
    } catch (IOException notYet) {
      return "";
    }
  }
}
