package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Another look at a figure: by mouse, by keys, by buttons, on other scales. */
class ZoomTest extends WithPublishedSite {
  private static final List<String> ALL = List.of("10", "100", "1,000");

  /** Waits until the page has stayed where it is for ten frames. */
  private static final String STILL =
      """
      async () => {
        for (let last = NaN, same = 0; same < 10; last = scrollY) {
          await new Promise(requestAnimationFrame);
          same = scrollY === last ? same + 1 : 0;
        }
      }
      """;

  private static Shown shown(Visit visit) {
    visit.open("posts/double-descent/");
    return Shown.of(visit, "ridge");
  }

  @Test
  void aRectangleIsSeenAloneAndADoubleClickShowsEverythingAgain() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      Shown shown = shown(visit);
      List<String> printed = Visit.outerHtml(shown.element().locator("svg[data-extents]"));
      assertThat(shown.xTicks(0)).isEqualTo(ALL);
      shown.drag(0.2, 0.4, 0.35, 0.7);
      visit.await(() -> shown.xTicks(0).equals(List.of("50", "100", "200")));
      assertThat(shown.xTicks(1)).isEqualTo(ALL);
      shown.figure().dblclick(new Locator.DblclickOptions().setPosition(100, 150));
      visit.await(() -> shown.xTicks(0).equals(ALL));
      visit.page().mouse().move(1, 1);
      assertThat(Visit.outerHtml(shown.element().locator("svg[data-extents]"))).isEqualTo(printed);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void theWheelZoomsOnlyWithControl() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      Shown shown = shown(visit);
      BoundingBox box = shown.figure().boundingBox();
      visit.page().mouse().move(box.x + 150, box.y + 150);
      Object before = visit.page().evaluate("() => scrollY");
      visit.page().mouse().wheel(0, -20);
      visit.await(() -> !visit.page().evaluate("() => scrollY").equals(before));
      visit.page().evaluate(STILL);
      assertThat(shown.xTicks(0)).isEqualTo(ALL);
      BoundingBox moved = shown.figure().boundingBox();
      visit.page().mouse().move(moved.x + 150, moved.y + 150);
      visit.page().keyboard().down("Control");
      visit.page().mouse().wheel(0, -400);
      visit.page().keyboard().up("Control");
      visit.await(() -> !shown.xTicks(0).equals(ALL));
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void keysZoomAndMoveAndTellWhatIsSeen() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      Shown shown = shown(visit);
      shown.figure().focus();
      shown.figure().press("+");
      shown.awaitAnnouncement(
          "Features N 12.09 to 413.5, squared error (test: without noise) 0.142 to 77.12");
      shown.figure().press("Shift+ArrowRight");
      shown.awaitAnnouncement(
          "Features N 18.8 to 643.1, squared error (test: without noise) 0.142 to 77.12");
      shown.figure().press("-");
      shown.figure().press("0");
      shown.awaitAnnouncement(
          "Features N 5 to 1000, squared error (test: without noise) 0.02941 to 372.3");
      assertThat(shown.xTicks(0)).isEqualTo(ALL);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void buttonsDoTheSameForEachPanelAndAScaleCanBeChangedWhereTheDataAllowIt() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      Shown shown = shown(visit).tools();
      Locator second = shown.element().locator(".orrery-view").nth(1);
      second.locator("[aria-label='Zoom in']").click();
      visit.await(() -> !shown.xTicks(1).equals(ALL));
      assertThat(shown.xTicks(0)).isEqualTo(ALL);
      second.locator("[aria-label='Show everything']").click();
      visit.await(() -> shown.xTicks(1).equals(ALL));
      second.locator("[data-axis=x]").uncheck();
      visit.await(() -> shown.xTicks(1).contains("500") || shown.xTicks(1).contains("400"));
      second.locator("[data-axis=x]").check();
      visit.await(() -> shown.xTicks(1).equals(ALL));
      for (BoundingBox box :
          shown.element().locator(".orrery-view :is(button, label)").all().stream()
              .map(Locator::boundingBox)
              .toList()) {
        assertThat(Math.min(box.width, box.height)).isGreaterThanOrEqualTo(24);
      }
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void whatIsNotPositiveHasNoLogarithmicAxis() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.open("posts/what-depth-buys/");
      Shown shown = Shown.of(visit, "race").tools();
      Locator first = shown.element().locator(".orrery-view").first();
      assertThat(first.locator("[data-axis=x]").isDisabled()).isTrue();
      assertThat(first.locator("[data-axis=y]").isDisabled()).isTrue();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aViewOutlivesARunAndResetGivesThePrintedPictureBack() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      Shown shown = shown(visit);
      List<String> printed = Visit.outerHtml(shown.element().locator("svg[data-extents]"));
      shown.figure().focus();
      shown.figure().press("+");
      visit.await(() -> !shown.xTicks(0).equals(ALL));
      List<String> near = shown.xTicks(0);
      visit.start("ridge");
      visit.reach("ridge", "done");
      assertThat(shown.xTicks(0)).isEqualTo(near);
      shown.element().locator("[data-action=reset]").click();
      visit.page().mouse().move(1, 1);
      assertThat(Visit.outerHtml(shown.element().locator("svg[data-extents]"))).isEqualTo(printed);
      assertThat(visit.complaints()).isEmpty();
    }
  }
}
