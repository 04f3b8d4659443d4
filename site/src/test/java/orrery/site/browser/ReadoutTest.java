package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;

/** The values of a figure, read by pointer and by keyboard. */
class ReadoutTest extends WithPublishedSite {
  private static final String PAGE = "posts/double-descent/";
  private static final String ID = "ridge";

  private Visit visit() {
    Visit visit = Visit.with(browser(), host, Visit.still());
    visit.open(PAGE).element(ID).scrollIntoViewIfNeeded();
    visit.element(ID).locator(".orrery-figure[tabindex]").waitFor();
    return visit;
  }

  @Test
  void theDataOfThePrintedFigureIsThatOfTheEngineAndIsFetchedWhenItIsFirstWanted() {
    PublishedSite.Experiment experiment =
        site.experiments().stream().filter(one -> one.id().equals(ID)).findFirst().orElseThrow();
    assertThat(site.text(PAGE + ID + ".json")).isEqualTo(experiment.figureAtTheEnd());
    try (Visit visit = visit()) {
      visit.pass(300);
      assertThat(visit.responses().keySet()).noneMatch(url -> url.endsWith(".json"));
      point(visit, 0.2);
      assertThat(visit.responses().keySet()).filteredOn(url -> url.endsWith(".json")).hasSize(1);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void thePointerShowsTheValuesOfTheNearestPointInEveryCurve() {
    try (Visit visit = visit()) {
      Locator values = point(visit, 0.08);
      assertThat(values.locator("text").allTextContents())
          .containsExactly(
              "Features N 10",
              "● λ = 0 0.4481",
              "● λ = 0.1 0.4433",
              "● λ = 0, middle half 0.3851 to 0.727",
              "● λ = 0.1, middle half 0.3632 to 0.707");
      visit.page().mouse().move(1, 1);
      assertThat(visit.element(ID).locator(".orrery-values").count()).isZero();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  /** Moves the pointer over a share of the picture's width, and waits for the values. */
  private static Locator point(Visit visit, double across) {
    Locator figure = visit.element(ID).locator(".orrery-figure");
    BoundingBox box = figure.boundingBox();
    visit.page().mouse().move(box.x + across * box.width, box.y + box.height / 2);
    Locator values = figure.locator(".orrery-values");
    values.waitFor();
    return values;
  }

  @Test
  void arrowsGoAlongACurveAndToTheNextOneAndTheLastStopIsTold() {
    try (Visit visit = visit()) {
      Locator figure = visit.element(ID).locator(".orrery-figure");
      figure.focus();
      figure.press("ArrowRight");
      figure.locator(".orrery-values").waitFor();
      figure.press("ArrowDown");
      awaitAnnouncement(visit, "Features N 5: λ = 0.1 0.738");
      figure.press("ArrowRight");
      figure.press("End");
      awaitAnnouncement(visit, "Features N 1000: λ = 0.1 0.04648");
      figure.press("ArrowDown");
      figure.press("ArrowDown");
      figure.press("ArrowDown");
      figure.press("Home");
      awaitAnnouncement(visit, "Features N 5: norm, λ = 0 2.624");
      assertThat(figure.getAttribute("role")).isEqualTo("application");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private static void awaitAnnouncement(Visit visit, String words) {
    Locator announced = visit.element(ID).locator(".orrery-live-region[aria-live=polite]");
    visit.await(() -> announced.textContent().equals(words));
  }

  @Test
  void whereTheDataCannotBeFetchedTheFigureStaysAndSaysSo() {
    try (Visit visit = visit()) {
      visit.page().route("**/*.json", Route::abort);
      Locator figure = visit.element(ID).locator(".orrery-figure");
      figure.focus();
      figure.press("ArrowRight");
      awaitAnnouncement(visit, "The values of this figure could not be fetched.");
      visit.page().unroute("**/*.json");
      figure.press("ArrowRight");
      awaitAnnouncement(visit, "Features N 5: λ = 0 0.7395");
    }
  }
}
