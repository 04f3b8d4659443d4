package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;

/** A curve that a reader draws in the figure, by pointer and by keys. */
class SketchTest extends WithPublishedSite {
  private static final String PAGE = "posts/guide-experiments/";
  private static final String ID = "drawn";

  private Visit visit() {
    Visit visit = Visit.with(browser(), host, Visit.still());
    visit.open(PAGE).element(ID).scrollIntoViewIfNeeded();
    surface(visit).waitFor();
    return visit;
  }

  private static Locator surface(Visit visit) {
    return visit.element(ID).locator(".orrery-sketch");
  }

  private static String drawing(Visit visit) {
    return (String) visit.element(ID).evaluate("element => element.settings.get('drawing')");
  }

  @Test
  void thePointerDrawsAndTheFigureAndTheAddressFollow() {
    try (Visit visit = visit()) {
      BoundingBox box = surface(visit).boundingBox();
      visit.page().mouse().move(box.x + 1, box.y + 1);
      visit.page().mouse().down();
      visit.page().mouse().move(box.x + box.width - 1, box.y + 1);
      visit.page().mouse().up();
      assertThat(drawing(visit)).matches("(f[c-f]){32}");
      visit.reach(ID, "done");
      visit.await(() -> visit.page().url().matches(".*#drawn\\?drawing=(f[c-f]){32}"));
      assertThat(visit.element(ID).locator(".orrery-marquee").count()).isZero();
      visit.page().reload();
      surface(visit).waitFor();
      assertThat(drawing(visit)).matches("(f[c-f]){32}");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void keysDrawPlaceByPlace() {
    try (Visit visit = visit()) {
      String before = drawing(visit);
      surface(visit).focus();
      surface(visit).press("ArrowRight");
      surface(visit).press("Shift+ArrowUp");
      surface(visit).press("ArrowUp");
      int height = Integer.parseInt(before.substring(2, 4), 16) + 36;
      assertThat(drawing(visit))
          .isEqualTo(before.substring(0, 2) + Integer.toHexString(height) + before.substring(4));
      visit.await(
          () ->
              visit
                  .element(ID)
                  .locator(".orrery-live-region")
                  .textContent()
                  .startsWith("x −2.80645: value 0."));
      visit.reach(ID, "done");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aTargetOfOursCannotBeDrawnOn() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.open(PAGE + "#drawn?target=parabola&run=1").reach(ID, "twin");
      visit.start(ID);
      visit.reach(ID, "done");
      assertThat(surface(visit).count()).isZero();
      assertThat(visit.complaints()).isEmpty();
    }
  }
}
