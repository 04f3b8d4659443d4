package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How soon an experiment moves, what it waits for, and what is left of the page meanwhile. */
class StartTest extends WithPublishedSite {
  private static final int TRIES = 5;

  /** What a page with experiments fetches for one that is near. */
  private static final String[] LIVE = {
    "experiment.js", "d3.js", "worker.js", "engine.wasm", "kernels.wasm"
  };

  /** Milliseconds from the press of Run to the first picture of the run, as it is painted. */
  private static final String CLICK_TO_PICTURE =
      """
      id => new Promise(resolve => {
        const element = document.getElementById(id);
        const pressed = performance.now();
        element.addEventListener('orrery-frame', () => requestAnimationFrame(
            () => setTimeout(() => resolve(performance.now() - pressed))), { once: true });
        element.querySelector('[data-action=run]').click();
      })
      """;

  private PublishedSite.Demo demo;

  @BeforeEach
  void choose() {
    demo = site.demoOf("relu-oscillation");
  }

  private static Browser.NewContextOptions small() {
    return Visit.still().setViewportSize(600, 200);
  }

  @Test
  void nothingOfAnExperimentIsFetchedBeforeItComesNear() {
    try (Visit visit = Visit.with(chromium.browser(), host, small())) {
      visit.open(demo.page());
      visit.page().waitForTimeout(500);
      assertThat(host.served()).contains("start.js").doesNotContain(LIVE);
      visit.experiment(demo.id()).scrollIntoViewIfNeeded();
      visit.await(() -> host.served().containsAll(List.of(LIVE)));
      assertThat(visit.experiment(demo.id()).getAttribute("data-state")).isEqualTo("twin");
      assertThat(host.served())
          .containsOnlyOnce(LIVE)
          .doesNotContain("gpu-worker.js", "gpu.wasm", "kernels.wgsl");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void anAddressWithSettingsFetchesAtOnceAndBringsItsExperimentIntoView() {
    try (Visit visit = Visit.with(chromium.browser(), host, small())) {
      visit.open(demo.page() + "#" + demo.id() + "?seed=7");
      visit.await(() -> host.served().contains("engine.wasm"));
      visit.await(
          () ->
              (boolean)
                  visit
                      .experiment(demo.id())
                      .evaluate("e => e.getBoundingClientRect().top < innerHeight"));
      assertThat(visit.experiment(demo.id()).getAttribute("data-state")).isEqualTo("twin");
    }
  }

  @Test
  void theFirstMovingPictureComesWithin300Milliseconds() {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < TRIES; i++) {
      try (Visit visit = Visit.with(chromium.browser(), host, Visit.still())) {
        visit.open(demo.page()).experiment(demo.id()).scrollIntoViewIfNeeded();
        visit.await(() -> host.served().contains("kernels.wasm"));
        visit.page().waitForTimeout(500); // A reader looks at the picture before pressing Run.
        times.add(clickToPicture(visit));
        host.served().clear();
      }
    }
    assertThat(Collections.min(times)).as("milliseconds, of " + times).isLessThan(300);
  }

  /**
   * At 60 frames a second there are 16.7 milliseconds for each. What counts is the time that the
   * page's own thread computes, whatever else the machine is doing meanwhile.
   */
  @Test
  void aPictureOfARunCostsThePageLessThanAFrame() {
    try (Visit visit = Visit.with(chromium.browser(), host, Visit.still())) {
      visit.open(demo.page()).experiment(demo.id()).scrollIntoViewIfNeeded();
      visit.lengthen(demo);
      CDPSession session = visit.page().context().newCDPSession(visit.page());
      JsonObject threadTime = new JsonObject();
      threadTime.addProperty("timeDomain", "threadTicks");
      session.send("Performance.enable", threadTime);
      visit.start(demo.id());
      visit.await(() -> visit.frames(demo.id()).size() > 2);
      List<Double> costs = new ArrayList<>();
      for (int i = 0; i < TRIES; i++) {
        int frames = visit.frames(demo.id()).size();
        double before = computed(session);
        visit.page().waitForTimeout(1000);
        double after = computed(session);
        costs.add(1000 * (after - before) / (visit.frames(demo.id()).size() - frames));
      }
      assertThat(visit.experiment(demo.id()).getAttribute("data-state")).isEqualTo("running");
      assertThat(Collections.min(costs)).as("milliseconds, of " + costs).isLessThan(16.7);
    }
  }

  /** Seconds that the page's thread has computed. */
  private static double computed(CDPSession session) {
    for (JsonElement metric : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
      if (metric.getAsJsonObject().get("name").getAsString().equals("TaskDuration")) {
        return metric.getAsJsonObject().get("value").getAsDouble();
      }
    }
    throw new IllegalStateException("no TaskDuration");
  }

  private double clickToPicture(Visit visit) {
    return ((Number) visit.page().evaluate(CLICK_TO_PICTURE, demo.id())).doubleValue();
  }
}
