package orrery.site.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A reader's visit to one page, with everything noted that a reader should never cause. */
final class Visit implements AutoCloseable {
  /** Collects frames, and breaches of the policy, before any script of the page runs. */
  static final String WITNESS =
      """
      window.frames_seen = [];
      document.addEventListener('orrery-frame', e => window.frames_seen.push(
          {id: e.target.id, snapshot: e.detail.snapshot, json: e.detail.json}));
      document.addEventListener('orrery-done', e => { window.done_seen = e.detail; });
      document.addEventListener('securitypolicyviolation', e =>
          console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI));
      """;

  /** Notes the workers that the page itself makes and ends, and the kinds of what they say. */
  private static final String HEED =
      """
      window.workers_made = [];
      window.workers_heard = [];
      window.Worker = class extends Worker {
        constructor(...given) {
          super(...given);
          this.fate = 'alive';
          window.workers_made.push(this);
          this.addEventListener('message', ({ data }) => window.workers_heard.push(data.type));
        }
        terminate() { super.terminate(); this.fate = 'ended'; }
      };
      """;

  /** Moves all experiments but one out of the sight of those that look whether they are near. */
  private static final String ALONE =
      """
      document.addEventListener('readystatechange', () => {
        for (const other of document.querySelectorAll('orrery-experiment')) {
          other.style.marginBlock = other.id === '%s' ? '' : '4000px';
        }
      });
      """;

  /** Milliseconds after which a machine is given up: no test is faster or slower for it. */
  private static final int TIMEOUT_MILLIS = 180_000;

  private final BrowserContext context;
  private final Page page;
  private final String origin;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final Map<String, Map<String, String>> responses = new ConcurrentHashMap<>();

  private Visit(BrowserContext context, String origin) {
    this.context = context;
    this.origin = origin;
    context.setDefaultTimeout(TIMEOUT_MILLIS);
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> complaints.add("console " + message.type() + ": " + message.text()));
    page.onPageError(error -> complaints.add("page error: " + error));
    page.onRequest(
        request -> {
          if (!request.url().matches("(blob:)?\\Q" + origin + "\\E.*|data:.*")) {
            complaints.add("request off the origin: " + request.url());
          }
        });
    page.onResponse(response -> responses.put(response.url(), response.headers()));
  }

  /** A visit with scripts, at the size of a desk. */
  static Visit with(Browser browser, StaticHost host) {
    return with(browser, host, new Browser.NewContextOptions());
  }

  /** A visit with options of its own. */
  static Visit with(Browser browser, StaticHost host, Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    context.addInitScript(WITNESS);
    return new Visit(context, host.url());
  }

  /** A visit with scripts switched off. */
  static Visit withoutScripts(Browser browser, StaticHost host) {
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    return new Visit(context, host.url());
  }

  /** Options that ask for no motion, so that nothing starts by itself. */
  static Browser.NewContextOptions still() {
    return new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
  }

  /** Opens a page by its path below the site's address. */
  Visit open(String path) {
    page.navigate(origin + path);
    return this;
  }

  Page page() {
    return page;
  }

  /** The experiment of an id. */
  Locator element(String id) {
    return page.locator("orrery-experiment#" + id);
  }

  /** Brings an experiment into view and waits until it is in a state. */
  Locator reach(String id, String state) {
    Locator element = element(id);
    element.scrollIntoViewIfNeeded();
    try {
      page.waitForSelector(
          "orrery-experiment#" + id + "[data-state=" + state + "]",
          new Page.WaitForSelectorOptions().setTimeout(TIMEOUT_MILLIS));
    } catch (TimeoutError e) {
      throw new AssertionError(
          "it is not " + state + ", but: " + element.locator("[role=status]").textContent(), e);
    }
    return element;
  }

  /** Presses the experiment's run button, unless it runs or has run by itself. */
  void start(String id) {
    element(id).scrollIntoViewIfNeeded(); // Its scripts are fetched when it comes near.
    Locator run = element(id).locator("[data-action=run]:enabled");
    run.waitFor();
    if ("twin".equals(element(id).getAttribute("data-state"))) {
      run.click();
    }
  }

  /**
   * Has the runs of an experiment do three units of work a second, by the reader's own control:
   * none is over before {@link #fast}, however fast the machine is.
   */
  void slow(String id) {
    speed(id, "3");
  }

  /** Lets the run of an experiment go as fast as it can. */
  void fast(String id) {
    speed(id, "0");
  }

  private void speed(String id, String unitsPerSecond) {
    element(id).scrollIntoViewIfNeeded();
    element(id).locator("[data-speed]").selectOption(unitsPerSecond);
  }

  /** Waits until so many workers have each reported on a trial of the first run. */
  void awaitWorkers(String id, int workers) {
    awaitWorkers(id, workers, 0);
  }

  /** The same of the runs that came after so many frames. */
  void awaitWorkers(String id, int workers, int frames) {
    await(() -> frames(id).stream().skip(frames).anyMatch(one -> one.trialsUnderWay() == workers));
  }

  /** Has the next run of an experiment last for minutes. */
  void lengthen(PublishedSite.Experiment experiment) {
    element(experiment.id())
        .evaluate(
            "(element, lines) => { element.dataset.settings = lines; }",
            experiment.withSetting("seeds", "90").settings());
  }

  /** The frames that an experiment has shown, in order. */
  List<Frame> frames(String id) {
    List<Frame> frames = new ArrayList<>();
    for (Object seen : (List<?>) page.evaluate("() => window.frames_seen")) {
      Map<?, ?> frame = (Map<?, ?>) seen;
      if (id.equals(frame.get("id"))) {
        frames.add(new Frame((String) frame.get("snapshot"), (String) frame.get("json")));
      }
    }
    return frames;
  }

  /** A picture that a run showed on its way: how far each trial was, and what it was, as JSON. */
  record Frame(String snapshot, String json) {

    /** The trials that are begun and not finished: each worker has one at a time. */
    int trialsUnderWay() {
      return (int)
          Stream.of(snapshot.split(" ", -1)).filter(units -> !units.matches("0|=.*")).count();
    }
  }

  /**
   * Lets time pass in the page: each timer of its own that was due by then has fired, and what it
   * changed is drawn. Nothing can be said of workers that way.
   */
  void pass(int milliseconds) {
    page.evaluate(
        "wait => new Promise(done => setTimeout(() => requestAnimationFrame(() =>"
            + " setTimeout(done)), wait))",
        milliseconds);
  }

  /** Waits until observers of the page have reported what they saw when it was first drawn. */
  void settle() {
    pass(0);
    pass(0);
  }

  /** Waits until something holds. */
  void await(BooleanSupplier condition) {
    page.waitForCondition(condition, new Page.WaitForConditionOptions().setTimeout(TIMEOUT_MILLIS));
  }

  /** Draws a finger over the page from an element, in four steps. */
  void swipe(Locator element, double right, double down) {
    BoundingBox box = element.boundingBox();
    double x = box.x + box.width / 2;
    double y = box.y + box.height / 2;
    CDPSession session = context.newCDPSession(page);
    touch(session, "touchStart", x, y);
    for (int step = 1; step <= 4; step++) {
      touch(session, "touchMove", x + right * step / 4, y + down * step / 4);
    }
    touch(session, "touchEnd");
    session.detach();
  }

  private static void touch(CDPSession session, String type, double... place) {
    JsonArray points = new JsonArray();
    if (place.length > 0) {
      JsonObject point = new JsonObject();
      point.addProperty("x", place[0]);
      point.addProperty("y", place[1]);
      points.add(point);
    }
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", points);
    session.send("Input.dispatchTouchEvent", event);
  }

  /** The scripts of the workers of this visit, those of its workers included. */
  private List<String> workers() {
    CDPSession session = context.newCDPSession(page);
    JsonObject own = session.send("Target.getTargetInfo").getAsJsonObject("targetInfo");
    session.detach();
    List<String> workers = new ArrayList<>();
    CDPSession all = context.browser().newBrowserCDPSession();
    for (JsonElement target : all.send("Target.getTargets").getAsJsonArray("targetInfos")) {
      JsonObject info = target.getAsJsonObject();
      if (info.get("type").getAsString().equals("worker")
          && info.get("browserContextId").equals(own.get("browserContextId"))) {
        String url = info.get("url").getAsString();
        workers.add(url.substring(url.lastIndexOf('/') + 1));
      }
    }
    all.detach();
    Collections.sort(workers);
    return workers;
  }

  /** Waits until the workers of this visit are those of some scripts, in alphabetical order. */
  void awaitScripts(List<String> scripts) {
    try {
      await(() -> workers().equals(scripts));
    } catch (TimeoutError e) {
      throw new AssertionError("there are workers of " + workers() + ", not of " + scripts, e);
    }
  }

  /** Waits until no worker of this visit has a script. */
  void awaitNoneOf(String script) {
    await(() -> !workers().contains(script));
  }

  /**
   * Notes from the next page on which workers are made, and what they say: those of one experiment,
   * since the others are kept out of sight, so that they do not start.
   */
  void heedWorkersOf(String id) {
    context.addInitScript(HEED);
    context.addInitScript(ALONE.formatted(id));
  }

  /** The kinds of messages that the page's workers have sent, in order. */
  @SuppressWarnings("unchecked")
  List<String> heard() {
    return (List<String>) page.evaluate("() => window.workers_heard");
  }

  /** Returns the state of each worker that the page made, in the order in which they were made. */
  @SuppressWarnings("unchecked")
  List<String> workersMade() {
    return (List<String>) page.evaluate("() => window.workers_made.map(worker => worker.fate)");
  }

  /** The markup of every element that a locator finds. */
  @SuppressWarnings("unchecked")
  static List<String> outerHtml(Locator locator) {
    return (List<String>) locator.evaluateAll("all => all.map(e => e.outerHTML)");
  }

  /** Returns everything that went to the console, failed, or left the origin. */
  List<String> complaints() {
    return complaints;
  }

  /** The headers of every response, by address. */
  Map<String, Map<String, String>> responses() {
    return responses;
  }

  @Override
  public void close() {
    context.close();
  }
}
