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

/** One run on several workers: what it comes to, and what is left of them. */
class WorkersTest extends WithPublishedSite {
  private static final List<String> CREW = List.of("assistant.js", "assistant.js", "worker.js");

  private PublishedSite.Demo demo;

  @BeforeEach
  void choose() {
    demo = site.demos().get(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void howManyWorkersThereAreChangesNoBit(int workers) {
    try (Visit visit = start(demo, workers)) {
      visit.awaitWorkers(demo.id(), workers);
      visit.fast(demo.id());
      Locator experiment = visit.reach(demo.id(), "done");
      assertThat(experiment.getAttribute("data-receipt-here")).isEqualTo(demo.receipt());
      assertThat(workersThatComputed(visit)).isEqualTo(workers);
      Visit.Frame middle = visit.frames(demo.id()).get(visit.frames(demo.id()).size() / 2);
      assertThat(middle.json()).isEqualTo(demo.figureAt(middle.moment()));
      assertThat(host.served()).containsOnlyOnce(demo.engine(), "kernels.wasm");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void whenNobodySaysHowManyThereAreAsManyAsCores() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.open(demo.page()).experiment(demo.id()).scrollIntoViewIfNeeded();
      int cores = (int) visit.page().evaluate("() => Math.min(navigator.hardwareConcurrency, 8)");
      visit.slow(demo.id());
      visit.start(demo.id());
      visit.awaitWorkers(demo.id(), cores);
      visit.fast(demo.id());
      visit.reach(demo.id(), "done");
      assertThat(workersThatComputed(visit)).isEqualTo(cores);
    }
  }

  @Test
  void resetLeavesNoAssistantBehindAndTheNextRunHasOthers() {
    try (Visit visit = start(demo, 3)) {
      visit.awaitScripts(CREW);
      visit.experiment(demo.id()).locator("[data-action=reset]").click();
      visit.awaitScripts(List.of("worker.js"));
      int frames = visit.frames(demo.id()).size();
      prepare(visit, 2);
      visit.start(demo.id());
      visit.awaitWorkers(demo.id(), 2, frames);
      visit.fast(demo.id());
      Locator experiment = visit.reach(demo.id(), "done");
      assertThat(experiment.getAttribute("data-receipt-here")).isEqualTo(demo.receipt());
      assertThat(workersThatComputed(visit)).isEqualTo(2);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void anExperimentThatIsTakenOffThePageTakesItsWorkersAlong() {
    try (Visit visit = start(demo, 3)) {
      visit.awaitScripts(CREW);
      visit.experiment(demo.id()).evaluate("element => element.remove()");
      visit.awaitScripts(List.of());
    }
  }

  @Test
  void assistantsThatNobodyNeedsGoAfterAWhile() {
    try (Visit visit = start(demo, 2)) {
      visit.awaitWorkers(demo.id(), 2);
      visit.fast(demo.id());
      visit.reach(demo.id(), "done");
      visit.awaitScripts(List.of("worker.js"));
    }
  }

  @Test
  void assistantsPauseAndGoOnAndFollowAChange() {
    try (Visit visit = start(demo, 3)) {
      visit.awaitWorkers(demo.id(), 3);
      Locator experiment = visit.experiment(demo.id());
      experiment.locator("[data-action=pause]").click();
      visit.reach(demo.id(), "paused");
      visit.await(() -> visit.heard().contains("paused")); // What was on its way has arrived.
      int frames = visit.frames(demo.id()).size();
      visit.pass(1000);
      assertThat(visit.frames(demo.id())).hasSize(frames);
      experiment.locator("[data-action=run]").click();
      visit.await(() -> visit.frames(demo.id()).size() > frames + 3);
      experiment.locator("input[data-parameter=noise]").fill("0.5");
      visit.await(() -> Collections.frequency(visit.heard(), "started") == 2);
      visit.awaitWorkers(demo.id(), 3, visit.frames(demo.id()).size());
      visit.fast(demo.id());
      visit.reach(demo.id(), "done");
      assertThat(experiment.getAttribute("data-receipt-here"))
          .isEqualTo(demo.with("noise", "0.5").receiptOfTheJvm());
      assertThat(workersThatComputed(visit)).isEqualTo(3);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void anAssistantThatFailsEndsTheRunWithItsReason() {
    sabotage(60, "throw new Error('the pivot is zero')");
    try (Visit visit = start(demo, 3)) {
      visit.awaitWorkers(
          demo.id(), 3); // A browser may keep a worker that is ended while it starts.
      visit.fast(demo.id());
      visit.reach(demo.id(), "failed");
      assertThat(visit.experiment(demo.id()).locator("[role=status]").textContent())
          .isEqualTo(
              "The run ended before its time: an assistant failed: the pivot is zero."
                  + " Run starts it again.");
      visit.awaitScripts(List.of());
    }
  }

  @Test
  void anAssistantThatDiesInSilenceIsNoticed() {
    sabotage(3, "close()");
    try (Visit visit = start(demo, 2)) {
      visit.reach(demo.id(), "failed");
      assertThat(visit.experiment(demo.id()).locator("[role=status]").textContent())
          .isEqualTo(
              "The run ended before its time: an assistant failed: it stopped responding."
                  + " Run starts it again.");
    }
  }

  @ParameterizedTest
  @CsvSource({"assistant.js, throw new Error('not here')", "worker.js, delete globalThis.Worker"})
  void whereNoAssistantCanBeHadOneWorkerDoesItAll(String script, String statement) {
    host.precede("demo/" + script, statement);
    try (Visit visit = start(demo, 3)) {
      visit.fast(demo.id());
      Locator experiment = visit.reach(demo.id(), "done");
      assertThat(experiment.getAttribute("data-receipt-here")).isEqualTo(demo.receipt());
      assertThat(workersThatComputed(visit)).isEqualTo(1);
    }
  }

  /** Has every assistant do something else at one of its units of work. */
  private void sabotage(int unit, String statement) {
    host.precede("demo/assistant.js", Sabotage.of("advanceTrial", unit, statement));
  }

  private static Object workersThatComputed(Visit visit) {
    return visit.page().evaluate("() => window.done_seen.workers");
  }

  /** A visit with a run that goes on until it is let go fast. */
  private Visit start(PublishedSite.Demo demo, int workers) {
    Visit visit = Visit.with(browser(), host, Visit.still());
    visit.heedWorkers();
    visit.open(demo.page());
    prepare(visit, workers);
    visit.slow(demo.id());
    visit.start(demo.id());
    return visit;
  }

  private void prepare(Visit visit, int workers) {
    visit
        .experiment(demo.id())
        .evaluate("(element, workers) => { element.dataset.workers = workers; }", workers);
  }
}
