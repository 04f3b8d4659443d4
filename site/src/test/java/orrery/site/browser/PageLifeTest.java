package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a page while its experiments run: it is hidden, left, resized, scrolled away. */
class PageLifeTest extends WithPublishedSite {
  private static final String HIDDEN =
      "hidden => { Object.defineProperty(document, 'hidden', { value: hidden, configurable: true"
          + " }); document.dispatchEvent(new Event('visibilitychange')); }";

  private static final String KEPT =
      "addEventListener('pageshow', event => { window.kept = event.persisted; });";

  private PublishedSite.Demo demo;

  @BeforeEach
  void choose() {
    demo = site.demos().get(0);
  }

  @Test
  void aHiddenPageRestsAndGoesOnWhereItWas() {
    try (Visit visit = running()) {
      visit.page().evaluate(HIDDEN, true);
      visit.reach(demo.id(), "paused");
      visit.await(() -> visit.heard().contains("paused")); // What was on its way has arrived.
      int frames = visit.frames(demo.id()).size();
      visit.pass(1000);
      assertThat(visit.frames(demo.id())).hasSize(frames);
      visit.page().evaluate(HIDDEN, false);
      visit.reach(demo.id(), "running");
      visit.fast(demo.id());
      confirmed(visit);
    }
  }

  @Test
  void aPageThatTheBrowserFreezesIsNotTakenForDead() {
    try (Visit visit = running()) {
      CDPSession session = visit.page().context().newCDPSession(visit.page());
      session.send("Page.setWebLifecycleState", state("frozen"));
      pause(6_000); // Longer than a worker may be silent.
      session.send("Page.setWebLifecycleState", state("active"));
      int frames = visit.frames(demo.id()).size();
      visit.await(() -> visit.frames(demo.id()).size() > frames);
      visit.fast(demo.id());
      confirmed(visit);
    }
  }

  @Test
  void whoGoesBackToAPageFindsItInGoodOrder() {
    try (Chromium keeping = Chromium.thatKeepsPages();
        Visit visit = Visit.with(keeping.browser(), host, Visit.still())) {
      visit.page().addInitScript(KEPT);
      visit.open(demo.page());
      visit.experiment(demo.id()).scrollIntoViewIfNeeded();
      visit.start(demo.id());
      visit.reach(demo.id(), "done");
      awayAndBack(visit);
      Locator experiment = visit.reach(demo.id(), "done");
      assertThat(experiment.getAttribute("data-receipt-here")).isEqualTo(demo.receipt());
      experiment.locator("[data-action=reset]").click();
      visit.start(demo.id());
      confirmed(visit);
    }
  }

  @Test
  void whoGoesBackInMidRunFindsTheRun() {
    try (Chromium keeping = Chromium.thatKeepsPages();
        Visit visit = Visit.with(keeping.browser(), host, Visit.still())) {
      visit.page().addInitScript(KEPT);
      visit.open(demo.page());
      visit.experiment(demo.id()).scrollIntoViewIfNeeded();
      visit.slow(demo.id());
      visit.start(demo.id());
      visit.await(() -> !visit.frames(demo.id()).isEmpty());
      awayAndBack(visit);
      int frames = visit.frames(demo.id()).size();
      visit.await(() -> visit.frames(demo.id()).size() > frames);
      visit.fast(demo.id());
      confirmed(visit);
    }
  }

  /**
   * Leaves the page and comes back to it as it was kept: none that is loaded anew is waited for.
   */
  private void awayAndBack(Visit visit) {
    visit.open("");
    visit.page().evaluate("() => { setTimeout(() => history.back()); }");
    visit.await(() -> isKept(visit));
  }

  private static boolean isKept(Visit visit) {
    try {
      return Boolean.TRUE.equals(visit.page().evaluate("() => window.kept"));
    } catch (PlaywrightException onItsWay) {
      return false;
    }
  }

  @Test
  void twoExperimentsOfAPageRunAtOnceAndEachConfirmsItsOwn() {
    List<PublishedSite.Demo> both =
        site.demos().stream().filter(other -> other.page().equals(demo.page())).limit(2).toList();
    try (Visit visit = Visit.with(browser(), host, Visit.still().setViewportSize(1280, 12_000))) {
      visit.open(demo.page());
      both.forEach(one -> visit.slow(one.id()));
      both.forEach(one -> visit.start(one.id()));
      both.forEach(one -> visit.await(() -> !visit.frames(one.id()).isEmpty()));
      both.forEach(one -> visit.fast(one.id()));
      for (PublishedSite.Demo one : both) {
        Locator experiment = visit.reach(one.id(), "done");
        assertThat(experiment.getAttribute("data-receipt-here")).isEqualTo(one.receipt());
      }
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aHundredStartsAndStopsLeaveOneWorkerAndARunThatWorks() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.heedWorkers();
      visit.open(demo.page());
      visit.experiment(demo.id()).scrollIntoViewIfNeeded();
      visit.start(demo.id());
      visit.await(() -> !visit.frames(demo.id()).isEmpty());
      visit
          .experiment(demo.id())
          .evaluate(
              """
              async element => {
                const press = action => element.querySelector(`[data-action=${action}]`).click();
                for (let i = 0; i < 100; i += 1) {
                  press('reset');
                  await new Promise(done => setTimeout(done, i % 4 * 5));
                  press('run');
                  await new Promise(done => setTimeout(done, i % 5 * 5));
                }
              }
              """);
      confirmed(visit);
      assertThat(visit.workersMade()).containsExactly("alive");
      visit.awaitScripts(List.of("worker.js"));
    }
  }

  @Test
  void anExperimentThatComesAndGoesAHundredTimesLeavesNoWorkerBehind() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.heedWorkers();
      visit.open(demo.page());
      visit.experiment(demo.id()).scrollIntoViewIfNeeded();
      visit.start(demo.id());
      visit.await(() -> !visit.frames(demo.id()).isEmpty());
      visit
          .experiment(demo.id())
          .evaluate(
              """
              async element => {
                const place = element.nextSibling;
                const parent = element.parentNode;
                for (let i = 0; i < 100; i += 1) {
                  element.remove();
                  parent.insertBefore(element, place);
                  await new Promise(done => setTimeout(done, i % 4 * 5));
                  element.querySelector('[data-action=run]').click();
                }
              }
              """);
      confirmed(visit);
      assertThat(visit.workersMade()).filteredOn("alive"::equals).hasSize(1);
      visit.awaitScripts(List.of("worker.js"));
    }
  }

  @Test
  void aWindowThatChangesItsSizeInMidRunShowsTheWholePictureAtTheEnd() {
    try (Visit visit = running()) {
      for (int width : new int[] {390, 1280, 700, 390}) {
        visit.page().setViewportSize(width, 844);
        int frames = visit.frames(demo.id()).size();
        visit.await(() -> visit.frames(demo.id()).size() > frames);
      }
      visit.fast(demo.id());
      confirmed(visit);
      Locator shown = visit.experiment(demo.id()).locator(".narrow svg").first();
      assertThat(shown.boundingBox().width).isBetween(250.0, 390.0);
    }
  }

  /** 400 % of 1280 pixels is a page of 320 (WCAG 2.2, 1.4.10). */
  @Test
  void atFourHundredPercentNothingHasToBeScrolledSidewaysAndEverythingWorks() {
    try (Visit visit = Visit.with(browser(), host, Visit.still().setViewportSize(320, 256))) {
      for (PublishedSite.Demo each : site.demos()) {
        visit.open(each.page());
        visit.experiment(each.id()).scrollIntoViewIfNeeded();
        visit.start(each.id());
        visit.reach(each.id(), "done");
        Object width = visit.page().evaluate("() => document.scrollingElement.scrollWidth");
        assertThat((Integer) width).as(each.toString()).isLessThanOrEqualTo(320);
      }
    }
  }

  @Test
  void whoWantsLittleMotionSeesNothingStartByItself() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      startsByItself(visit);
      visit.await(() -> host.served().contains(demo.engine()));
      visit.pass(500);
      assertThat(visit.experiment(demo.id()).getAttribute("data-state")).isEqualTo("twin");
    }
  }

  @Test
  void whoWantsFewBytesFetchesNoEngineUntilRunIsPressed() {
    try (Visit visit = Visit.with(browser(), host)) {
      visit
          .page()
          .addInitScript(
              "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })");
      startsByItself(visit);
      visit.pass(500);
      assertThat(visit.experiment(demo.id()).getAttribute("data-state")).isEqualTo("twin");
      assertThat(host.served()).doesNotContain("worker.js", demo.engine(), "kernels.wasm");
      visit.start(demo.id());
      confirmed(visit);
    }
  }

  @Test
  void elsewhereWhatStartsByItselfDoesSoInView() {
    try (Visit visit = Visit.with(browser(), host)) {
      startsByItself(visit);
      confirmed(visit);
    }
  }

  /** Opens the page with an experiment that its author lets start by itself. */
  private void startsByItself(Visit visit) {
    String page = demo.page() + "index.html";
    String html = site.text(page);
    String unset = "data-start=\"" + startOf(html) + "\"";
    assertThat(html).contains(unset);
    host.replace(page, html.replace(unset, "data-start=\"auto\""));
    visit.open(demo.page()).experiment(demo.id()).scrollIntoViewIfNeeded();
    visit.experiment(demo.id()).locator("[data-action=run]:enabled").waitFor();
  }

  private static String startOf(String html) {
    int start = html.indexOf("data-start=\"") + "data-start=\"".length();
    return html.substring(start, html.indexOf('"', start));
  }

  /** A visit with a run that goes on until it is let go fast. */
  private Visit running() {
    Visit visit = Visit.with(browser(), host, Visit.still());
    visit.heedWorkers();
    visit.open(demo.page());
    visit.slow(demo.id());
    visit.start(demo.id());
    visit.await(() -> !visit.frames(demo.id()).isEmpty());
    return visit;
  }

  private void confirmed(Visit visit) {
    Locator experiment = visit.reach(demo.id(), "done");
    assertThat(experiment.getAttribute("data-receipt-here")).isEqualTo(demo.receipt());
    assertThat(visit.complaints()).isEmpty();
  }

  private static JsonObject state(String name) {
    JsonObject state = new JsonObject();
    state.addProperty("state", name);
    return state;
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
