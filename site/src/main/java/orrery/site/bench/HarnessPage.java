package orrery.site.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import orrery.engine.study.Experiment;

/**
 * The page in a browser: the candidates it can time, and the commands to do so.
 *
 * <pre>{@code
 * try (HarnessPage page = HarnessPage.open(browser, HarnessFiles.of(Optional.empty()), Duration.ofMinutes(1))) {
 *   comparison.run(page.candidates(), results);
 * }
 * }</pre>
 */
public final class HarnessPage implements AutoCloseable {
  private static final String READY = "ready ";
  private static final String CANDIDATE = "candidate ";
  private static final String PROBLEM = "problem ";

  /** The prefix of a reply that reports a fault. */
  static final String FAULT = "fault ";

  private final HarnessServer server;
  private final Browser.Running browser;
  private final Duration limit;
  private CandidateFailure lost;
  private List<String> lines = List.of();

  private HarnessPage(HarnessServer server, Browser.Running browser, Duration limit) {
    this.server = server;
    this.browser = browser;
    this.limit = limit;
  }

  /**
   * Starts the browser and waits until its page is ready.
   *
   * @param limit the time limit of an answer
   * @throws CandidateFailure if there is no page, or it does not get ready
   */
  public static HarnessPage open(Browser browser, HarnessFiles files, Duration limit)
      throws CandidateFailure {
    if (!files.arePresent()) {
      throw new CandidateFailure(
          "this build has no page to measure a browser with: start it by ./orrery bench");
    }
    HarnessServer server;
    try {
      server = HarnessServer.start(files);
    } catch (IOException e) {
      throw new CandidateFailure("cannot serve on this machine: " + e.getMessage());
    }
    try {
      HarnessPage page = new HarnessPage(server, browser.open(server.page()), limit);
      page.getReady();
      return page;
    } catch (IOException e) {
      server.close();
      throw new CandidateFailure("the browser cannot be started: " + e.getMessage());
    }
  }

  private void getReady() throws CandidateFailure {
    try {
      String reply = reply("before its page was ready");
      if (!reply.startsWith(READY)) {
        throw new CandidateFailure("the page is not ready: " + reply.replace(FAULT, ""));
      }
      lines = reply.substring(READY.length()).lines().toList();
    } catch (CandidateFailure lost) {
      close();
      throw lost;
    }
  }

  /** The browser and its version, such as {@code Chromium 156.0.8078.79}. */
  public String version() {
    return lines.get(0);
  }

  /** The candidates that the page can time, in its order. */
  public List<PageCandidate> candidates() {
    return texts(CANDIDATE).map(name -> new PageCandidate(this, name)).toList();
  }

  /** A sweep in the workers of the browser, with the study's own settings. */
  public PageSweep sweep(Experiment experiment) {
    return new PageSweep(this, experiment);
  }

  /** The reasons why the page cannot time others. */
  public List<String> problems() {
    return texts(PROBLEM).toList();
  }

  private Stream<String> texts(String kind) {
    return lines.stream()
        .filter(line -> line.startsWith(kind))
        .map(line -> line.substring(kind.length()));
  }

  /**
   * Sends a command and waits for the reply.
   *
   * @throws CandidateFailure if no reply comes; every later command throws it again
   */
  String request(String command) throws CandidateFailure {
    if (lost != null) {
      throw lost;
    }
    server.command(command);
    try {
      return reply("while it was measured");
    } catch (CandidateFailure now) {
      lost = now;
      throw now;
    }
  }

  private String reply(String when) throws CandidateFailure {
    long end = System.nanoTime() + limit.toNanos();
    try {
      while (System.nanoTime() < end) {
        String reply = server.replies().poll(20, TimeUnit.MILLISECONDS);
        if (reply != null) {
          return reply;
        }
        if (!browser.ending().isEmpty()) {
          throw new CandidateFailure("the browser " + browser.ending() + " " + when);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CandidateFailure("the measurement was interrupted");
    }
    throw new CandidateFailure("the browser did not answer within " + limit.toSeconds() + " s");
  }

  @Override
  public void close() {
    browser.close();
    server.close();
  }
}
