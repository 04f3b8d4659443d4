package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run on several workers: its result, and the workers that remain. */
class WorkersTest extends WithPublishedSite {
  private static final List<String> WORKERS =
      List.of("pool-worker.js", "pool-worker.js", "worker.js");

  private PublishedSite.Experiment experiment;

  @BeforeEach
  void choose() {
    experiment = site.experiments().get(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void howManyWorkersThereAreChangesNoBit(int workers) {
    try (Visit visit = start(experiment, workers)) {
      visit.awaitWorkers(experiment.id(), workers);
      visit.fast(experiment.id());
      Locator element = visit.reach(experiment.id(), "done");
      assertThat(element.getAttribute("data-receipt-here")).isEqualTo(experiment.receipt());
      assertThat(workersThatComputed(visit)).isEqualTo(workers);
      Visit.Frame middle =
          visit.frames(experiment.id()).get(visit.frames(experiment.id()).size() / 2);
      assertThat(middle.json()).isEqualTo(experiment.figureAt(middle.snapshot()));
      assertThat(host.served()).containsOnlyOnce(experiment.engine(), "kernels.wasm");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void whenNobodySaysHowManyThereAreAsManyAsCores() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.open(experiment.page()).element(experiment.id()).scrollIntoViewIfNeeded();
      int cores = (int) visit.page().evaluate("() => Math.min(navigator.hardwareConcurrency, 8)");
      visit.slow(experiment.id());
      visit.start(experiment.id());
      visit.awaitWorkers(experiment.id(), cores);
      visit.fast(experiment.id());
      visit.reach(experiment.id(), "done");
      assertThat(workersThatComputed(visit)).isEqualTo(cores);
    }
  }

  @Test
  void resetLeavesNoHelperBehindAndTheNextRunHasOthers() {
    try (Visit visit = start(experiment, 3)) {
      visit.awaitScripts(WORKERS);
      visit.element(experiment.id()).locator("[data-action=reset]").click();
      visit.awaitScripts(List.of("worker.js"));
      int frames = visit.frames(experiment.id()).size();
      prepare(visit, 2);
      visit.start(experiment.id());
      visit.awaitWorkers(experiment.id(), 2, frames);
      visit.fast(experiment.id());
      Locator element = visit.reach(experiment.id(), "done");
      assertThat(element.getAttribute("data-receipt-here")).isEqualTo(experiment.receipt());
      assertThat(workersThatComputed(visit)).isEqualTo(2);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void anExperimentThatIsTakenOffThePageTakesItsWorkersAlong() {
    try (Visit visit = start(experiment, 3)) {
      visit.awaitScripts(WORKERS);
      visit.element(experiment.id()).evaluate("element => element.remove()");
      visit.awaitScripts(List.of());
    }
  }

  @Test
  void helpersWithoutARunAreTerminatedAfterAWhile() {
    try (Visit visit = start(experiment, 2)) {
      visit.awaitWorkers(experiment.id(), 2);
      visit.fast(experiment.id());
      visit.reach(experiment.id(), "done");
      visit.awaitScripts(List.of("worker.js"));
    }
  }

  @Test
  void helpersPauseAndGoOnAndFollowAChange() {
    try (Visit visit = start(experiment, 3)) {
      visit.awaitWorkers(experiment.id(), 3);
      Locator element = visit.element(experiment.id());
      element.locator("[data-action=pause]").click();
      visit.reach(experiment.id(), "paused");
      visit.await(() -> visit.heard().contains("paused")); // What was on its way has arrived.
      int frames = visit.frames(experiment.id()).size();
      visit.pass(1000);
      assertThat(visit.frames(experiment.id())).hasSize(frames);
      element.locator("[data-action=run]").click();
      visit.await(() -> visit.frames(experiment.id()).size() > frames + 3);
      element.locator("input[data-parameter=noise]").fill("0.5");
      visit.await(() -> Collections.frequency(visit.heard(), "started") == 2);
      visit.awaitWorkers(experiment.id(), 3, visit.frames(experiment.id()).size());
      visit.fast(experiment.id());
      visit.reach(experiment.id(), "done");
      assertThat(element.getAttribute("data-receipt-here"))
          .isEqualTo(experiment.withSetting("noise", "0.5").receiptOfTheJvm());
      assertThat(workersThatComputed(visit)).isEqualTo(3);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aHelperThatFailsEndsTheRunWithItsReason() {
    sabotage(60, "throw new Error('the pivot is zero')");
    try (Visit visit = start(experiment, 3)) {
      visit.awaitWorkers(
          experiment.id(), 3); // A browser may keep a worker that is ended while it starts.
      visit.fast(experiment.id());
      visit.reach(experiment.id(), "failed");
      assertThat(visit.element(experiment.id()).locator("[role=status]").textContent())
          .isEqualTo(
              "The run stopped early: a helper worker failed: the pivot is zero."
                  + " Press Run to start again.");
      visit.await(() -> visit.workersMade().equals(List.of("ended")));
      visit.awaitNoneOf("pool-worker.js"); // The browser may list the other one for longer.
    }
  }

  @Test
  void aRunWhoseHelperStopsRespondingIsDoneByOneWorker() {
    sabotage(3, "close()");
    try (Visit visit = start(experiment, 2)) {
      visit.await(() -> Collections.frequency(visit.heard(), "started") == 2);
      visit.fast(experiment.id());
      Locator element = visit.reach(experiment.id(), "done");
      assertThat(element.getAttribute("data-receipt-here")).isEqualTo(experiment.receipt());
      assertThat(workersThatComputed(visit)).isEqualTo(1);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"pool-worker.js, throw new Error('not here')", "worker.js, delete globalThis.Worker"})
  void withoutHelpersOneWorkerDoesItAll(String script, String statement) {
    host.precede("experiment/" + script, statement);
    try (Visit visit = start(experiment, 3)) {
      visit.fast(experiment.id());
      Locator element = visit.reach(experiment.id(), "done");
      assertThat(element.getAttribute("data-receipt-here")).isEqualTo(experiment.receipt());
      assertThat(workersThatComputed(visit)).isEqualTo(1);
    }
  }

  /** Makes every helper worker run a statement at one of its units of work. */
  private void sabotage(int unit, String statement) {
    host.precede("experiment/pool-worker.js", Sabotage.of("advanceTrial", unit, statement));
  }

  private static Object workersThatComputed(Visit visit) {
    return visit.page().evaluate("() => window.done_seen.workers");
  }

  /** A visit with a run that goes on until it is let go fast. */
  private Visit start(PublishedSite.Experiment experiment, int workers) {
    Visit visit = Visit.with(browser(), host, Visit.still());
    visit.heedWorkersOf(experiment.id());
    visit.open(experiment.page());
    prepare(visit, workers);
    visit.slow(experiment.id());
    visit.start(experiment.id());
    return visit;
  }

  private void prepare(Visit visit, int workers) {
    visit
        .element(experiment.id())
        .evaluate("(element, workers) => { element.dataset.workers = workers; }", workers);
  }
}
