package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page fetches, and when. */
class LoadingTest {
  private static final String[] LIVE = {"experiment.js", "d3.js", "worker.js", "engine.wasm"};

  private static PublishedSite site;
  private static Chromium chromium;

  private StaticHost host;
  private PublishedSite.Demo last;

  @BeforeAll
  static void publish() {
    site = PublishedSite.ofTheRepository("/");
    chromium = new Chromium();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @BeforeEach
  void serve() {
    host = new StaticHost(site.folder(), "/");
    last =
        site.demos().stream()
            .filter(demo -> demo.page().equals("posts/how-fast-it-trains/"))
            .findFirst()
            .orElse(site.demos().get(0));
  }

  @AfterEach
  void close() {
    host.close();
  }

  private static Browser.NewContextOptions small() {
    return Visit.still().setViewportSize(600, 200);
  }

  @Test
  void nothingOfAnExperimentIsFetchedBeforeItComesNear() {
    try (Visit visit = Visit.with(chromium.browser(), host, small())) {
      visit.open(last.page());
      visit.page().waitForTimeout(500);
      assertThat(host.served()).contains("start.js").doesNotContain(LIVE);
      visit.experiment(last.id()).scrollIntoViewIfNeeded();
      visit.await(() -> host.served().contains("engine.wasm"));
      assertThat(host.served()).containsOnlyOnce(LIVE);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void anAddressWithSettingsFetchesAtOnceAndBringsItsExperimentIntoView() {
    try (Visit visit = Visit.with(chromium.browser(), host, small())) {
      visit.open(last.page() + "#" + last.id() + "?seed=7");
      visit.await(() -> host.served().contains("engine.wasm"));
      visit.await(
          () ->
              (boolean)
                  visit
                      .experiment(last.id())
                      .evaluate("e => e.getBoundingClientRect().top < innerHeight"));
      assertThat(visit.experiment(last.id()).getAttribute("data-state")).isEqualTo("twin");
    }
  }
}
