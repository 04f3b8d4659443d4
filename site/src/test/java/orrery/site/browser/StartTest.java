package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The start of an experiment: the time to its first frame, the files it waits for, and the cost of
 * a picture.
 */
class StartTest extends WithPublishedSite {
  private static final int PICTURES = 10;

  /** A worker's clock: it goes on by a millisecond with each unit of work, and not otherwise. */
  private static final String CLOCK =
      """
      let now = 0;
      performance.now = () => now;
      const instantiate = WebAssembly.instantiate;
      WebAssembly.instantiate = async (...given) => {
        const { exports } = await instantiate(...given);
        return { exports: { ...exports, advance: () => { now += 1; return exports.advance(); } } };
      };
      """;

  /** Presses Run, and says how the experiment stands before anything else can happen. */
  private static final String PRESS =
      "e => { e.querySelector('[data-action=run]').click(); return e.dataset.state; }";

  /** Counts from now on what the page does to draw the experiment. */
  private static final String COUNT =
      """
      element => {
        window.drawn = { pictures: 0, nodes: 0, changes: 0 };
        element.picture.addEventListener('drawn', () => { window.drawn.pictures += 1; });
        new MutationObserver((records) => {
          for (const { type, addedNodes } of records) {
            const added = [...addedNodes].filter((node) => node.nodeType === Node.ELEMENT_NODE);
            window.drawn.nodes += added.reduce((sum, e) => sum + 1 + e.querySelectorAll('*').length, 0);
            window.drawn.changes += type === 'childList' ? 0 : 1;
          }
        }).observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
      }
      """;

  private PublishedSite.Experiment experiment;

  @BeforeEach
  void choose() {
    experiment = site.experimentOf("relu-oscillation");
  }

  /** Returns the files that a page fetches for this experiment, when it is near. */
  private String[] live() {
    return new String[] {"experiment.js", "worker.js", experiment.engine(), "kernels.wasm"};
  }

  private static Browser.NewContextOptions small() {
    return Visit.still().setViewportSize(600, 200);
  }

  @Test
  void nothingOfAnExperimentIsFetchedBeforeItComesNear() {
    try (Visit visit = Visit.with(browser(), host, small())) {
      visit.open(experiment.page());
      visit.settle();
      assertThat(host.served()).contains("start.js").doesNotContain(live());
      visit.element(experiment.id()).scrollIntoViewIfNeeded();
      visit.await(() -> host.served().containsAll(List.of(live())));
      assertThat(visit.element(experiment.id()).getAttribute("data-state")).isEqualTo("twin");
      assertThat(host.served())
          .containsOnlyOnce(live())
          .doesNotContain("gpu-worker.js", experiment.gpu(), "kernels.wgsl");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void anAddressWithSettingsFetchesAtOnceAndBringsItsExperimentIntoView() {
    try (Visit visit = Visit.with(browser(), host, small())) {
      visit.open(experiment.page() + "#" + experiment.id() + "?seed=7");
      visit.await(() -> host.served().contains(experiment.engine()));
      visit.await(
          () ->
              (boolean)
                  visit
                      .element(experiment.id())
                      .evaluate("e => e.getBoundingClientRect().top < innerHeight"));
      assertThat(visit.element(experiment.id()).getAttribute("data-state")).isEqualTo("twin");
    }
  }

  /** Run is answered within the same task, out of what was fetched before. */
  @Test
  void theFirstMovingPictureWaitsForNothingButTheFirstUnitsOfWork() {
    host.precede("experiment/worker.js", CLOCK);
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.heedWorkersOf(experiment.id());
      visit.open(experiment.page()).element(experiment.id()).scrollIntoViewIfNeeded();
      visit.element(experiment.id()).evaluate("element => { element.dataset.workers = 1; }");
      visit.await(() -> visit.heard().equals(List.of("ready")));
      List<String> before = List.copyOf(host.served());
      assertThat(visit.element(experiment.id()).evaluate(PRESS)).isEqualTo("running");
      visit.await(() -> !visit.frames(experiment.id()).isEmpty());
      // A picture is due after 33 milliseconds of work, and looked for every 8.
      assertThat(visit.frames(experiment.id()).get(0).snapshot()).isEqualTo("40");
      assertThat(visit.heard()).startsWith("ready", "started", "frame");
      visit.reach(experiment.id(), "done");
      assertThat(host.served()).isEqualTo(before);
    }
  }

  /** Counts the cost of a picture, so that it is the same on every machine. */
  @Test
  void aPictureOfARunIsDrawnOnceAndWithFewElements() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.open(experiment.page()).element(experiment.id()).scrollIntoViewIfNeeded();
      visit.element(experiment.id()).locator("[data-action=step]").click();
      visit.await(() -> visit.frames(experiment.id()).size() == 1);
      visit.pass(0);
      visit.element(experiment.id()).evaluate(COUNT);
      for (int step = 2; step <= 1 + PICTURES; step++) {
        int frames = step;
        visit.element(experiment.id()).locator("[data-action=step]").click();
        visit.await(() -> visit.frames(experiment.id()).size() == frames);
        visit.pass(0);
      }
      assertThat(drawn(visit, "pictures")).isEqualTo(PICTURES);
      assertThat(drawn(visit, "nodes")).isLessThanOrEqualTo(100 * PICTURES);
      assertThat(drawn(visit, "changes")).isLessThanOrEqualTo(3 * PICTURES);
    }
  }

  private static int drawn(Visit visit, String what) {
    return (int) visit.page().evaluate("what => window.drawn[what]", what);
  }
}
