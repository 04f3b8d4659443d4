package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import orrery.site.page.ContentPolicy;

/** The published articles, as a reader's browser meets them, under the policy as headers. */
class LiveArticlesTest extends WithPublishedSite {
  static List<PublishedSite.Demo> demos() {
    return site.demos();
  }

  @Test
  void bothArticlesHaveAnExperiment() {
    assertThat(demos())
        .extracting(PublishedSite.Demo::page)
        .contains("posts/double-descent/", "posts/what-depth-buys/");
  }

  @ParameterizedTest
  @MethodSource("demos")
  void withoutScriptsThePictureAndItsNumbersAreThere(PublishedSite.Demo demo) {
    try (Visit visit = Visit.withoutScripts(browser(), host)) {
      Locator experiment = visit.open(demo.page()).experiment(demo.id());
      assertThat(experiment.getAttribute("data-state")).isEqualTo("twin");
      assertThat(experiment.locator("svg:visible").count()).isEqualTo(1);
      assertThat(experiment.locator("svg:visible path").count()).isPositive();
      assertThat(experiment.locator("figcaption:visible").textContent()).isNotBlank();
      assertThat(experiment.locator("table td").count()).isGreaterThan(10);
      assertThat(experiment.locator("button:visible, input:visible, select:visible").count())
          .isZero();
      assertThat(visit.page().locator(".katex:visible").count()).isPositive();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("demos")
  void withScriptsTheExperimentConfirmsThePrintedFigureBitForBit(PublishedSite.Demo demo) {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.open(demo.page());
      Locator experiment = visit.experiment(demo.id());
      List<String> printed = Visit.outerHtml(experiment.locator("svg[data-extents]"));
      experiment.scrollIntoViewIfNeeded();
      visit.start(demo.id());
      visit.reach(demo.id(), "done");
      assertThat(experiment.getAttribute("data-device")).isEqualTo("wasm-simd");
      assertThat(experiment.getAttribute("data-receipt-here"))
          .isEqualTo(experiment.getAttribute("data-receipt"))
          .isEqualTo(demo.receipt());
      assertThat(experiment.locator("[role=status]").textContent())
          .contains("ame bits as the author")
          .contains(demo.receipt());
      assertThat(Visit.outerHtml(experiment.locator("svg[data-extents]"))).isEqualTo(printed);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("demos")
  void withoutItsSimdKernelsTheEngineGivesTheSameBitsAndSaysWhatIsMissing(PublishedSite.Demo demo) {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.page().route("**/kernels.wasm", Route::abort);
      visit.open(demo.page());
      Locator experiment = visit.experiment(demo.id());
      experiment.scrollIntoViewIfNeeded();
      visit.start(demo.id());
      visit.reach(demo.id(), "done");
      assertThat(experiment.getAttribute("data-device")).isEqualTo("wasm");
      assertThat(experiment.getAttribute("data-receipt-here")).isEqualTo(demo.receipt());
      assertThat(experiment.locator("[role=status]").textContent())
          .endsWith(" Without SIMD: its kernels could not be loaded.");
    }
  }

  @ParameterizedTest
  @MethodSource("demos")
  void twoFramesOnTheWayAreTheEnginesOwnStates(PublishedSite.Demo demo) {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.open(demo.page());
      Locator experiment = visit.experiment(demo.id());
      experiment.scrollIntoViewIfNeeded();
      visit.slow(demo.id());
      visit.start(demo.id());
      visit.await(() -> visit.frames(demo.id()).size() > 2);
      visit.fast(demo.id());
      visit.reach(demo.id(), "done");
      List<Visit.Frame> frames = visit.frames(demo.id());
      Visit.Frame early = frames.get(0);
      Visit.Frame later = later(early, frames);
      assertThat(early.moment()).isNotEqualTo(later.moment());
      assertThat(early.json()).isEqualTo(demo.figureAt(early.moment()));
      assertThat(later.json()).isEqualTo(demo.figureAt(later.moment()));
    }
  }

  /** One of the second half that shows something else. */
  private static Visit.Frame later(Visit.Frame early, List<Visit.Frame> frames) {
    return frames.stream()
        .skip(frames.size() / 2)
        .filter(frame -> !frame.json().equals(early.json()))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("demos")
  void everyFileCarriesThePolicyAndItHoldsForTheWorkerToo(PublishedSite.Demo demo) {
    try (Visit visit = Visit.with(browser(), host)) {
      visit.open(demo.page());
      visit.experiment(demo.id()).scrollIntoViewIfNeeded();
      visit.start(demo.id());
      visit.reach(demo.id(), "done");
      Map<String, Map<String, String>> responses = visit.responses();
      assertThat(responses.keySet())
          .anyMatch(url -> url.endsWith("worker.js"))
          .anyMatch(url -> url.endsWith(demo.engine()));
      responses.forEach(
          (url, headers) ->
              assertThat(headers.get("content-security-policy"))
                  .as(url)
                  .contains("default-src 'self'")
                  .contains("'wasm-unsafe-eval'")
                  .doesNotContain("unsafe-inline")
                  .doesNotContain("'unsafe-eval'"));
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aBrowserKeepsWhatNeverChangesAndAsksForAllElseAgain() {
    PublishedSite.Demo demo = site.demos().get(0);
    try (Visit visit = Visit.with(browser(), host)) {
      visit.open(demo.page());
      visit.experiment(demo.id()).scrollIntoViewIfNeeded();
      visit.start(demo.id());
      visit.reach(demo.id(), "done");
      assertThat(visit.responses()).hasSizeGreaterThan(10);
      visit
          .responses()
          .forEach(
              (url, headers) ->
                  assertThat(headers.get("cache-control"))
                      .as(url)
                      .isEqualTo(
                          url.matches(".*/(demo|assets|katex)/[0-9a-f]{16}/.*")
                              ? ContentPolicy.KEPT
                              : ContentPolicy.ASKED_FOR));
      assertThat(visit.responses().keySet())
          .filteredOn(url -> url.matches(".*\\.(js|css|wasm|woff2)"))
          .allMatch(url -> url.matches(".*/[0-9a-f]{16}/.*"));
    }
  }

  @ParameterizedTest
  @MethodSource("demos")
  void anEngineThatDiffersInOneBitIsFoundOut(PublishedSite.Demo demo) {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      OneBit.change(visit.page(), site, demo);
      visit.open(demo.page());
      Locator experiment = visit.experiment(demo.id());
      experiment.scrollIntoViewIfNeeded();
      visit.start(demo.id());
      visit.reach(demo.id(), "done");
      assertThat(experiment.getAttribute("data-receipt-here"))
          .isNotEmpty()
          .isNotEqualTo(demo.receipt());
      assertThat(experiment.locator("[role=status]").textContent().toLowerCase(Locale.ROOT))
          .contains("other bits");
    }
  }

  @Test
  void underAPathEverythingIsFoundToo() {
    PublishedSite below = PublishedSite.ofTheRepository("/notes/");
    PublishedSite.Demo demo = below.demos().get(0);
    try (StaticHost other = new StaticHost(below.folder(), "/notes/");
        Visit visit = Visit.with(browser(), other)) {
      visit.open(demo.page());
      visit.experiment(demo.id()).scrollIntoViewIfNeeded();
      visit.start(demo.id());
      Locator experiment = visit.reach(demo.id(), "done");
      assertThat(experiment.getAttribute("data-receipt-here")).isEqualTo(demo.receipt());
      assertThat(visit.responses().keySet()).allMatch(url -> url.startsWith(other.url()));
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aChangedSettingGivesWhatTheJvmGivesForIt() {
    PublishedSite.Demo demo = demos().get(0);
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.open(demo.page());
      visit.experiment(demo.id()).scrollIntoViewIfNeeded();
      visit.start(demo.id());
      Locator experiment = visit.reach(demo.id(), "done");
      experiment.locator("input[data-parameter=noise]").fill("0.5");
      visit.await(
          () -> experiment.locator("[role=status]").textContent().contains("Your own settings"));
      assertThat(experiment.getAttribute("data-receipt-here"))
          .isEqualTo(demo.with("noise", "0.5").receiptOfTheJvm())
          .isNotEqualTo(demo.receipt());
      experiment.locator("[data-action=reset]").click();
      assertThat(experiment.getAttribute("data-state")).isEqualTo("twin");
      assertThat(visit.complaints()).isEmpty();
    }
  }
}
