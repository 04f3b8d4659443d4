package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;

/** A point of a figure that is two settings: dragged, pushed by a finger, moved by keys. */
class HandlesTest extends WithPublishedSite {
  private static final String PAGE = "posts/guide-experiments/";
  private static final String ID = "start";

  private Visit visit(Browser.NewContextOptions options) {
    Visit visit = Visit.with(browser(), host, options);
    visit.open(PAGE).element(ID).scrollIntoViewIfNeeded();
    handle(visit).waitFor();
    return visit;
  }

  private static Locator handle(Visit visit) {
    return visit.element(ID).locator(".orrery-handle");
  }

  private static String field(Visit visit, String parameter) {
    return visit.element(ID).locator("#" + ID + "-" + parameter).inputValue();
  }

  @Test
  void theMouseDragsItAndTheFigureFollows() {
    try (Visit visit = visit(Visit.still())) {
      BoundingBox box = handle(visit).boundingBox();
      double x = box.x + box.width / 2;
      double y = box.y + box.height / 2;
      double unit = visit.element(ID).locator(".orrery-figure .wide svg").boundingBox().width / 720;
      visit.page().mouse().move(x, y);
      visit.page().mouse().down();
      visit.page().mouse().move(x + 10, y - 10);
      visit.await(() -> !field(visit, "w1").equals("1.2"));
      // Far beyond the plot: it stops at its corner.
      visit.page().mouse().move(x + 500 * unit, y - 900 * unit);
      visit.await(() -> field(visit, "w1").equals("2.5") && field(visit, "w2").equals("2.5"));
      visit.page().mouse().move(x, y);
      visit.page().mouse().move(x + 30 * unit, y);
      visit.page().mouse().up();
      assertThat(Double.parseDouble(field(visit, "w1"))).isBetween(1.4, 1.6);
      assertThat(field(visit, "w2")).isEqualTo("0.3");
      visit.reach(ID, "done");
      visit.await(() -> visit.page().url().matches(".*#start\\?w1=1\\.[456]5?"));
      assertThat(visit.element(ID).locator(".orrery-marquee").count()).isZero();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void keysMoveItByStepsAndSayWhereItIs() {
    try (Visit visit = visit(Visit.still())) {
      Locator handle = handle(visit);
      assertThat(handle.getAttribute("aria-label"))
          .isEqualTo("start: arrow keys change Start w₁ and Start w₂");
      handle.focus();
      handle.press("ArrowLeft");
      handle.press("Shift+ArrowUp");
      assertThat(field(visit, "w1")).isEqualTo("1.15");
      assertThat(field(visit, "w2")).isEqualTo("0.8");
      visit.await(
          () ->
              visit
                  .element(ID)
                  .locator(".orrery-live-region")
                  .textContent()
                  .equals("Start w₁ 1.15, Start w₂ 0.8"));
      assertThat(visit.element(ID).locator(".orrery-values").count()).isZero();
      visit.reach(ID, "done");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aFingerPushesItAndThePageStays() {
    Browser.NewContextOptions phone = Visit.still().setViewportSize(390, 844).setHasTouch(true);
    try (Visit visit = visit(phone)) {
      Object before = visit.page().evaluate("scrollY");
      visit.swipe(handle(visit), 40, 0);
      visit.await(() -> !field(visit, "w1").equals("1.2"));
      assertThat(visit.page().evaluate("scrollY")).isEqualTo(before);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aLinkHasItWhereItWasLeft() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.open(PAGE + "#start?w1=2&w2=1.5&run=1").element(ID).scrollIntoViewIfNeeded();
      handle(visit).waitFor();
      assertThat(field(visit, "w1")).isEqualTo("2");
      assertThat(field(visit, "w2")).isEqualTo("1.5");
      assertThat(visit.complaints()).isEmpty();
    }
  }
}
