package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * WebAssembly that is refused, missing, damaged or not understood: the twin stays, with a reason.
 */
class EngineFaultsTest extends WithPublishedSite {
  private PublishedSite.Experiment experiment;

  @BeforeEach
  void choose() {
    experiment = site.experiments().get(0);
  }

  @Test
  void aPolicyThatRefusesWebAssemblyIsNamed() {
    host.header("Content-Security-Policy", "default-src 'self'; img-src 'self' data:");
    try (Visit visit = visit()) {
      fails(visit, "the policy of this site does not let it run WebAssembly");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void anEngineThatIsNotThereIsSaidToBeMissing() {
    host.withhold("experiment/" + experiment.engine());
    try (Visit visit = visit()) {
      fails(visit, "the engine was not found (404)");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void anEngineThatCannotBeFetchedIsSaidToBe() {
    try (Visit visit = visit()) {
      visit.page().route("**/" + experiment.engine(), Route::abort);
      fails(visit, "the engine could not be fetched");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 5_000, 100_000})
  void anEngineThatIsCutOffIsSaidToBeDamaged(int length) {
    host.replace(
        "experiment/" + experiment.engine(),
        Arrays.copyOf(host.published("experiment/" + experiment.engine()), length));
    try (Visit visit = visit()) {
      fails(visit, "the engine has arrived damaged");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aPageInPlaceOfTheEngineIsNotTakenForIt() {
    host.replace(
        "experiment/" + experiment.engine(), "<!doctype html>".getBytes(StandardCharsets.UTF_8));
    try (Visit visit = visit()) {
      fails(visit, "the engine has arrived damaged");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aServerThatDoesNotKnowWebAssemblyDoesNoHarm() {
    host.mislabel("experiment/" + experiment.engine(), "application/octet-stream");
    host.mislabel("experiment/kernels.wasm", "text/plain");
    try (Visit visit = visit()) {
      visit.open(experiment.page()).element(experiment.id()).scrollIntoViewIfNeeded();
      visit.start(experiment.id());
      Locator element = visit.reach(experiment.id(), "done");
      assertThat(element.getAttribute("data-device")).isEqualTo("wasm-simd");
      assertThat(element.getAttribute("data-receipt-here")).isEqualTo(experiment.receipt());
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WebAssembly.validate = () => false | WebAssembly with garbage collection",
        "delete globalThis.WebAssembly | WebAssembly with garbage collection",
        "delete globalThis.Worker | workers"
      })
  void aBrowserThatCannotRunItKeepsThePrintedPage(String missing, String name) {
    try (Visit visit = visit()) {
      visit.page().addInitScript(missing);
      visit.open(experiment.page());
      Locator element = visit.reach(experiment.id(), "unsupported");
      assertThat(element.locator("[role=status]").textContent())
          .isEqualTo("This browser has no " + name + ": the figure stays as it was printed.");
      assertThat(element.locator("svg:visible").count()).isPositive();
      assertThat(element.locator("button:enabled:visible, input:enabled:visible").count()).isZero();
      assertThat(host.served()).doesNotContain("worker.js", experiment.engine());
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private Visit visit() {
    return Visit.with(browser(), host, Visit.still());
  }

  /** The run fails for a reason, and the picture is as it was printed. */
  private void fails(Visit visit, String reason) {
    Locator element = visit.open(experiment.page()).element(experiment.id());
    List<String> printed = Visit.outerHtml(element.locator("svg[data-extents]"));
    element.scrollIntoViewIfNeeded();
    visit.start(experiment.id());
    visit.reach(experiment.id(), "failed");
    assertThat(element.locator("[role=status]").textContent())
        .isEqualTo("The run stopped early: " + reason + ". Press Run to start again.");
    assertThat(Visit.outerHtml(element.locator("svg[data-extents]"))).isEqualTo(printed);
    assertThat(element.getAttribute("data-device")).isEqualTo("none");
  }
}
