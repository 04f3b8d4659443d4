package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a page while its experiments run: it is hidden, left, resized, scrolled away. */
class PageLifeTest extends WithPublishedSite {
  private static final String HIDDEN =
      "hidden => { Object.defineProperty(document, 'hidden', { value: hidden, configurable: true"
          + " }); document.dispatchEvent(new Event('visibilitychange')); }";

  private static final String KEPT =
      "addEventListener('pageshow', event => { window.kept = event.persisted; });";

  private PublishedSite.Experiment experiment;

  @BeforeEach
  void choose() {
    experiment = site.experiments().get(0);
  }

  @Test
  void aHiddenPageRestsAndGoesOnWhereItWas() {
    try (Visit visit = running()) {
      visit.page().evaluate(HIDDEN, true);
      visit.reach(experiment.id(), "paused");
      visit.await(() -> visit.heard().contains("paused")); // What was on its way has arrived.
      int frames = visit.frames(experiment.id()).size();
      visit.pass(1000);
      assertThat(visit.frames(experiment.id())).hasSize(frames);
      visit.page().evaluate(HIDDEN, false);
      visit.reach(experiment.id(), "running");
      visit.fast(experiment.id());
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
      int frames = visit.frames(experiment.id()).size();
      visit.await(() -> visit.frames(experiment.id()).size() > frames);
      visit.fast(experiment.id());
      confirmed(visit);
    }
  }

  @Test
  void whoGoesBackToAPageFindsItInGoodOrder() {
    try (Chromium keeping = Chromium.thatKeepsPages();
        Visit visit = Visit.with(keeping.browser(), host, Visit.still())) {
      visit.page().addInitScript(KEPT);
      visit.open(experiment.page());
      visit.element(experiment.id()).scrollIntoViewIfNeeded();
      visit.start(experiment.id());
      visit.reach(experiment.id(), "done");
      awayAndBack(visit);
      Locator element = visit.reach(experiment.id(), "done");
      assertThat(element.getAttribute("data-receipt-here")).isEqualTo(experiment.receipt());
      element.locator("[data-action=reset]").click();
      visit.start(experiment.id());
      confirmed(visit);
    }
  }

  @Test
  void whoGoesBackInMidRunFindsTheRun() {
    try (Chromium keeping = Chromium.thatKeepsPages();
        Visit visit = Visit.with(keeping.browser(), host, Visit.still())) {
      visit.page().addInitScript(KEPT);
      visit.open(experiment.page());
      visit.element(experiment.id()).scrollIntoViewIfNeeded();
      visit.slow(experiment.id());
      visit.start(experiment.id());
      visit.await(() -> !visit.frames(experiment.id()).isEmpty());
      awayAndBack(visit);
      int frames = visit.frames(experiment.id()).size();
      visit.await(() -> visit.frames(experiment.id()).size() > frames);
      visit.fast(experiment.id());
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
    List<PublishedSite.Experiment> both =
        site.experiments().stream()
            .filter(other -> other.page().equals(experiment.page()))
            .limit(2)
            .toList();
    try (Visit visit = Visit.with(browser(), host, Visit.still().setViewportSize(1280, 12_000))) {
      visit.open(experiment.page());
      both.forEach(one -> visit.slow(one.id()));
      both.forEach(one -> visit.start(one.id()));
      both.forEach(one -> visit.await(() -> !visit.frames(one.id()).isEmpty()));
      both.forEach(one -> visit.fast(one.id()));
      for (PublishedSite.Experiment one : both) {
        Locator element = visit.reach(one.id(), "done");
        assertThat(element.getAttribute("data-receipt-here")).isEqualTo(one.receipt());
      }
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aHundredStartsAndStopsLeaveOneWorkerAndARunThatWorks() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.heedWorkersOf(experiment.id());
      visit.open(experiment.page());
      visit.element(experiment.id()).scrollIntoViewIfNeeded();
      visit.start(experiment.id());
      visit.await(() -> !visit.frames(experiment.id()).isEmpty());
      visit
          .element(experiment.id())
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
      visit.heedWorkersOf(experiment.id());
      visit.open(experiment.page());
      visit.element(experiment.id()).scrollIntoViewIfNeeded();
      visit.start(experiment.id());
      visit.await(() -> !visit.frames(experiment.id()).isEmpty());
      visit
          .element(experiment.id())
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
        int frames = visit.frames(experiment.id()).size();
        visit.await(() -> visit.frames(experiment.id()).size() > frames);
      }
      visit.fast(experiment.id());
      confirmed(visit);
      Locator shown = visit.element(experiment.id()).locator(".narrow svg").first();
      assertThat(shown.boundingBox().width).isBetween(250.0, 390.0);
    }
  }

  /** 400 % of 1280 pixels is a page of 320 (WCAG 2.2, 1.4.10). */
  @Test
  void atFourHundredPercentNothingHasToBeScrolledSidewaysAndEverythingWorks() {
    try (Visit visit = Visit.with(browser(), host, Visit.still().setViewportSize(320, 256))) {
      for (PublishedSite.Experiment each : site.experiments()) {
        visit.open(each.page());
        visit.element(each.id()).scrollIntoViewIfNeeded();
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
      visit.await(() -> host.served().contains(experiment.engine()));
      visit.pass(500);
      assertThat(visit.element(experiment.id()).getAttribute("data-state")).isEqualTo("twin");
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
      assertThat(visit.element(experiment.id()).getAttribute("data-state")).isEqualTo("twin");
      assertThat(host.served()).doesNotContain("worker.js", experiment.engine(), "kernels.wasm");
      visit.start(experiment.id());
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
    String page = experiment.page() + "index.html";
    String html = site.text(page);
    String unset = "data-start=\"" + startOf(html) + "\"";
    assertThat(html).contains(unset);
    host.replace(page, html.replace(unset, "data-start=\"auto\""));
    visit.open(experiment.page()).element(experiment.id()).scrollIntoViewIfNeeded();
    visit.element(experiment.id()).locator("[data-action=run]:enabled").waitFor();
  }

  private static String startOf(String html) {
    int start = html.indexOf("data-start=\"") + "data-start=\"".length();
    return html.substring(start, html.indexOf('"', start));
  }

  /** A visit with a run that goes on until it is let go fast. */
  private Visit running() {
    Visit visit = Visit.with(browser(), host, Visit.still());
    visit.heedWorkersOf(experiment.id());
    visit.open(experiment.page());
    visit.slow(experiment.id());
    visit.start(experiment.id());
    visit.await(() -> !visit.frames(experiment.id()).isEmpty());
    return visit;
  }

  private void confirmed(Visit visit) {
    Locator element = visit.reach(experiment.id(), "done");
    assertThat(element.getAttribute("data-receipt-here")).isEqualTo(experiment.receipt());
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
