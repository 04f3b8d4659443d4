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
  static List<PublishedSite.Experiment> experiments() {
    return site.experiments();
  }

  @Test
  void theArticlesHaveExperiments() {
    assertThat(experiments())
        .extracting(PublishedSite.Experiment::page)
        .contains(
            "posts/double-descent/",
            "posts/stop-early-or-much-later/",
            "posts/the-degree-takes-the-blame/",
            "posts/what-depth-buys/");
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void withoutScriptsThePictureAndItsNumbersAreThere(PublishedSite.Experiment experiment) {
    try (Visit visit = Visit.withoutScripts(browser(), host)) {
      Locator element = visit.open(experiment.page()).element(experiment.id());
      assertThat(element.getAttribute("data-state")).isEqualTo("twin");
      assertThat(element.locator("svg:visible").count()).isEqualTo(1);
      assertThat(element.locator("svg:visible path").count()).isPositive();
      assertThat(element.locator("figcaption:visible").textContent()).isNotBlank();
      assertThat(element.locator("table td").count()).isGreaterThan(10);
      assertThat(element.locator("button:visible, input:visible, select:visible").count()).isZero();
      assertThat(visit.page().locator(".katex:visible").count()).isPositive();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void withScriptsTheExperimentConfirmsThePrintedFigureBitForBit(
      PublishedSite.Experiment experiment) {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.open(experiment.page());
      Locator element = visit.element(experiment.id());
      List<String> printed = Visit.outerHtml(element.locator("svg[data-extents]"));
      element.scrollIntoViewIfNeeded();
      visit.start(experiment.id());
      visit.reach(experiment.id(), "done");
      assertThat(element.getAttribute("data-device")).isEqualTo("wasm-simd");
      assertThat(element.getAttribute("data-receipt-here"))
          .isEqualTo(element.getAttribute("data-receipt"))
          .isEqualTo(experiment.receipt());
      assertThat(element.locator("[role=status]").textContent())
          .contains("ame bits as the author")
          .contains(experiment.receipt());
      assertThat(Visit.outerHtml(element.locator("svg[data-extents]"))).isEqualTo(printed);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void withoutItsSimdKernelsTheEngineGivesTheSameBitsAndSaysWhatIsMissing(
      PublishedSite.Experiment experiment) {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.page().route("**/kernels.wasm", Route::abort);
      visit.open(experiment.page());
      Locator element = visit.element(experiment.id());
      element.scrollIntoViewIfNeeded();
      visit.start(experiment.id());
      visit.reach(experiment.id(), "done");
      assertThat(element.getAttribute("data-device")).isEqualTo("wasm");
      assertThat(element.getAttribute("data-receipt-here")).isEqualTo(experiment.receipt());
      assertThat(element.locator("[role=status]").textContent())
          .endsWith(" Without SIMD: its kernels could not be loaded.");
    }
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void twoFramesOnTheWayAreTheEnginesOwnStates(PublishedSite.Experiment experiment) {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.open(experiment.page());
      Locator element = visit.element(experiment.id());
      element.scrollIntoViewIfNeeded();
      visit.slow(experiment.id());
      visit.start(experiment.id());
      visit.await(() -> visit.frames(experiment.id()).size() > 2);
      visit.fast(experiment.id());
      visit.reach(experiment.id(), "done");
      List<Visit.Frame> frames = visit.frames(experiment.id());
      Visit.Frame early = frames.get(0);
      Visit.Frame later = later(early, frames);
      assertThat(early.snapshot()).isNotEqualTo(later.snapshot());
      assertThat(early.json()).isEqualTo(experiment.figureAt(early.snapshot()));
      assertThat(later.json()).isEqualTo(experiment.figureAt(later.snapshot()));
    }
  }

  /** Returns a frame of the second half that shows something else. */
  private static Visit.Frame later(Visit.Frame early, List<Visit.Frame> frames) {
    return frames.stream()
        .skip(frames.size() / 2)
        .filter(frame -> !frame.json().equals(early.json()))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void everyFileCarriesThePolicyAndItHoldsForTheWorkerToo(PublishedSite.Experiment experiment) {
    try (Visit visit = Visit.with(browser(), host)) {
      visit.open(experiment.page());
      visit.element(experiment.id()).scrollIntoViewIfNeeded();
      visit.start(experiment.id());
      visit.reach(experiment.id(), "done");
      Map<String, Map<String, String>> responses = visit.responses();
      assertThat(responses.keySet())
          .anyMatch(url -> url.endsWith("worker.js"))
          .anyMatch(url -> url.endsWith(experiment.engine()));
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
    PublishedSite.Experiment experiment = site.experiments().get(0);
    try (Visit visit = Visit.with(browser(), host)) {
      visit.open(experiment.page());
      visit.element(experiment.id()).scrollIntoViewIfNeeded();
      visit.start(experiment.id());
      visit.reach(experiment.id(), "done");
      assertThat(visit.responses()).hasSizeGreaterThan(10);
      visit
          .responses()
          .forEach(
              (url, headers) ->
                  assertThat(headers.get("cache-control"))
                      .as(url)
                      .isEqualTo(
                          url.matches(".*/(experiment|assets|katex)/[0-9a-f]{16}/.*")
                              ? ContentPolicy.KEPT
                              : ContentPolicy.ASKED_FOR));
      assertThat(visit.responses().keySet())
          .filteredOn(url -> url.matches(".*\\.(js|css|wasm|woff2)"))
          .allMatch(url -> url.matches(".*/[0-9a-f]{16}/.*"));
    }
  }

  /** Those in which the changed bit matters. */
  static List<PublishedSite.Experiment> drawn() {
    return experiments().stream().filter(one -> OneBit.matters(site, one)).toList();
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void anEngineThatDiffersInOneBitIsFoundOut(PublishedSite.Experiment experiment) {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      OneBit.change(visit.page(), site, experiment);
      visit.open(experiment.page());
      Locator element = visit.element(experiment.id());
      element.scrollIntoViewIfNeeded();
      visit.start(experiment.id());
      visit.reach(experiment.id(), "done");
      assertThat(element.getAttribute("data-receipt-here"))
          .isNotEmpty()
          .isNotEqualTo(experiment.receipt());
      assertThat(element.locator("[role=status]").textContent().toLowerCase(Locale.ROOT))
          .contains("other bits");
    }
  }

  @Test
  void underAPathEverythingIsFoundToo() {
    PublishedSite below = PublishedSite.ofTheRepository("/notes/");
    PublishedSite.Experiment experiment = below.experiments().get(0);
    try (StaticHost other = new StaticHost(below.folder(), "/notes/");
        Visit visit = Visit.with(browser(), other)) {
      visit.open(experiment.page());
      visit.element(experiment.id()).scrollIntoViewIfNeeded();
      visit.start(experiment.id());
      Locator element = visit.reach(experiment.id(), "done");
      assertThat(element.getAttribute("data-receipt-here")).isEqualTo(experiment.receipt());
      assertThat(visit.responses().keySet()).allMatch(url -> url.startsWith(other.url()));
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aChangedSettingGivesWhatTheJvmGivesForIt() {
    PublishedSite.Experiment experiment = experiments().get(0);
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.open(experiment.page());
      visit.element(experiment.id()).scrollIntoViewIfNeeded();
      visit.start(experiment.id());
      Locator element = visit.reach(experiment.id(), "done");
      element.locator("input[data-parameter=noise]").fill("0.5");
      visit.await(
          () -> element.locator("[role=status]").textContent().contains("Your own settings"));
      assertThat(element.getAttribute("data-receipt-here"))
          .isEqualTo(experiment.withSetting("noise", "0.5").receiptOfTheJvm())
          .isNotEqualTo(experiment.receipt());
      element.locator("[data-action=reset]").click();
      assertThat(element.getAttribute("data-state")).isEqualTo("twin");
      assertThat(visit.complaints()).isEmpty();
    }
  }
}
