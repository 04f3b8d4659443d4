package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Workers that cannot be loaded, fail, or die in silence: the printed picture is there, the reason
 * is below it, and Run starts a new worker. No worker that failed is ever used again.
 */
class WorkerFaultsTest extends WithPublishedSite {
  /** A module whose only function is the instruction that traps. */
  private static final String TRAP =
      "new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0,"
          + " 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11])))"
          + ".exports.f()";

  /** Takes addresses until there are none, and no memory of this machine. */
  private static final String HOARD =
      "for (const all = [];;) { all.push(new WebAssembly.Memory({ initial: 1, maximum: 65536 }));"
          + " }";

  private static final String HAS_MEMORY =
      "() => { try { return !!new WebAssembly.Memory({ initial: 1, maximum: 65536 }); }"
          + " catch { return false; } }";

  private PublishedSite.Experiment experiment;

  @BeforeEach
  void choose() {
    experiment = site.experiments().get(0);
  }

  @Test
  void aScriptThatIsNotThereIsAReasonAndNotAnException() {
    host.withhold("experiment/worker.js");
    try (Visit visit = failing()) {
      assertThat(status(visit)).isEqualTo(ended("the engine could not be loaded"));
      assertThat(visit.complaints()).isEmpty();
      recovers(visit);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "const = 1; | the engine could not be loaded",
        "throw new Error('no pivot'); | Uncaught Error: no pivot"
      })
  void aScriptThatCannotRunIsAReason(String script, String reason) {
    host.replace("experiment/worker.js", script);
    try (Visit visit = failing()) {
      assertThat(status(visit)).isEqualTo(ended(reason));
      assertThat(visit.complaints()).isEmpty();
      recovers(visit);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Promise.reject(new Error('no pivot')) | no pivot",
        "setTimeout(() => { throw new Error('no pivot'); }) | no pivot",
        "(() => { throw new Error('no pivot'); })() | no pivot"
      })
  void whatIsThrownInAWorkerEndsTheRunWithItsMessage(String statement, String reason) {
    sabotage(statement);
    try (Visit visit = failing()) {
      assertThat(status(visit)).isEqualTo(ended(reason));
      assertThat(visit.complaints()).isEmpty();
      recovers(visit);
    }
  }

  @Test
  void aTrapEndsTheRunAndTheWorkerIsNeverUsedAgain() {
    sabotage(TRAP);
    try (Visit visit = failing()) {
      assertThat(status(visit)).isEqualTo(ended("unreachable"));
      assertThat(visit.element(experiment.id()).getAttribute("data-device")).isEqualTo("none");
      // The browser may list a worker that failed for longer.
      visit.await(() -> visit.workersMade().equals(List.of("ended")));
      recovers(visit);
      assertThat(visit.workersMade()).containsExactly("ended", "alive");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void memoryThatCannotBeHadIsAReason() {
    sabotage(HOARD);
    try (Visit visit = failing()) {
      assertThat(status(visit)).isEqualTo(ended("WebAssembly.Memory(): could not allocate memory"));
      // The memory of a worker that was ended is free when the browser comes to it.
      visit.await(() -> (boolean) visit.page().evaluate(HAS_MEMORY));
      recovers(visit);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"close()", "for (;;);"})
  void aWorkerThatStopsRespondingIsReplacedAndTheRunConfirmsThePicture(String statement) {
    sabotage(statement);
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.heedWorkersOf(experiment.id());
      visit.open(experiment.page()).element(experiment.id()).scrollIntoViewIfNeeded();
      visit.start(experiment.id());
      visit.await(() -> visit.heard().contains("started"));
      host.restore();
      Locator element = visit.reach(experiment.id(), "done");
      assertThat(element.getAttribute("data-receipt-here")).isEqualTo(experiment.receipt());
      assertThat(visit.workersMade()).containsExactly("ended", "alive");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private static String ended(String reason) {
    return "The run stopped early: " + reason + ". Press Run to start again.";
  }

  private String status(Visit visit) {
    return visit.element(experiment.id()).locator("[role=status]").textContent();
  }

  /** Has the worker do something else at its third unit of work. */
  private void sabotage(String statement) {
    host.precede("experiment/worker.js", Sabotage.of("advance", 3, statement));
  }

  /** A visit whose run has failed, with the picture as it was printed. */
  private Visit failing() {
    Visit visit = Visit.with(browser(), host, Visit.still());
    visit.heedWorkersOf(experiment.id());
    visit.open(experiment.page());
    Locator figure = visit.element(experiment.id()).locator(".orrery-figure");
    List<String> printed = Visit.outerHtml(figure.locator("svg[data-extents]"));
    visit.element(experiment.id()).scrollIntoViewIfNeeded();
    visit.start(experiment.id());
    visit.reach(experiment.id(), "failed");
    assertThat(Visit.outerHtml(figure.locator("svg[data-extents]"))).isEqualTo(printed);
    return visit;
  }

  /** Presses Run, which starts it again once the fault is gone. */
  private void recovers(Visit visit) {
    host.restore();
    visit.element(experiment.id()).locator("[data-action=run]").click();
    Locator element = visit.reach(experiment.id(), "done");
    assertThat(element.getAttribute("data-receipt-here")).isEqualTo(experiment.receipt());
  }
}
