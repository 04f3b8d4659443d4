package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The scrubber: back through a training. */
class ScrubberTest extends WithPublishedSite {
  @Test
  void onlyWhatTrainsHasOneAndItsRoomIsThereFromTheStart() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.open("posts/double-descent/");
      assertThat(visit.page().locator(".orrery-scrubber").count()).isZero();
      visit.open("posts/what-depth-buys/");
      Locator scrubber = Shown.of(visit, "race").element().locator(".orrery-scrubber");
      assertThat(scrubber.isVisible()).isFalse();
      assertThat(scrubber.boundingBox().height).isGreaterThanOrEqualTo(24);
    }
  }

  @Test
  void thePictureStaysAtTheChosenMomentWhileTheRunGoesOnAndFollowsItAgainAtTheEnd() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.open("posts/what-depth-buys/");
      Shown shown = Shown.of(visit, "race");
      List<String> printed = Visit.outerHtml(shown.element().locator(".orrery-figure svg"));
      Locator slider = shown.element().locator(".orrery-scrubber input");
      visit.slow("race");
      visit.start("race");
      visit.await(() -> visit.frames("race").size() > 2);
      slider.press("Home");
      String early = shown.figure().locator(".wide").innerHTML();
      int frames = visit.frames("race").size();
      visit.await(() -> visit.frames("race").size() > frames);
      assertThat(shown.element().getAttribute("data-state")).isEqualTo("running");
      assertThat(shown.figure().locator(".wide").innerHTML()).isEqualTo(early);
      visit.fast("race");
      visit.reach("race", "done");
      assertThat(shown.figure().locator(".wide").innerHTML()).isEqualTo(early);
      assertThat(shown.element().getAttribute("data-receipt-here"))
          .isEqualTo(shown.element().getAttribute("data-receipt"));
      slider.press("ArrowRight");
      assertThat(shown.figure().locator(".wide").innerHTML()).isNotEqualTo(early);
      slider.press("End");
      assertThat(slider.getAttribute("aria-valuetext")).isEqualTo("100 % of the run");
      assertThat(Visit.outerHtml(shown.element().locator(".orrery-figure svg"))).isEqualTo(printed);
      shown.element().locator("[data-action=reset]").click();
      assertThat(shown.element().locator(".orrery-scrubber").isVisible()).isFalse();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void ofOneTrainingItSaysTheStep() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.open("posts/what-depth-buys/#race?seeds=1");
      Locator slider = Shown.of(visit, "race").element().locator(".orrery-scrubber input");
      visit.slow("race");
      visit.start("race");
      visit.await(() -> visit.frames("race").size() > 2);
      visit.fast("race");
      visit.reach("race", "done");
      assertThat(slider.getAttribute("aria-valuetext")).isEqualTo("step 4,000 of 4,000");
      slider.press("Home");
      assertThat(slider.getAttribute("aria-valuetext")).matches("step [1-9][0-9]* of 4,000");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aMomentIsTheEnginesOwnStateAndAnotherRunForgetsIt() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.open("posts/what-depth-buys/");
      Shown shown = Shown.of(visit, "race");
      Locator slider = shown.element().locator(".orrery-scrubber input");
      visit.slow("race");
      visit.start("race");
      visit.await(() -> visit.frames("race").size() > 2);
      visit.fast("race");
      visit.reach("race", "done");
      slider.press("Home");
      String step = slider.getAttribute("aria-valuetext");
      assertThat(step).matches("[0-9]{1,2} % of the run");
      Object json = shown.element().evaluate("e => JSON.stringify(e.picture.figure)");
      Object first = visit.page().evaluate("() => JSON.stringify(JSON.parse(frames_seen[0].json))");
      assertThat(json).isEqualTo(first);
      int frames = visit.frames("race").size();
      shown.element().locator("[data-action=run]").click();
      visit.await(() -> visit.frames("race").size() > frames);
      visit.reach("race", "done");
      assertThat(slider.getAttribute("aria-valuetext")).isEqualTo("100 % of the run");
      assertThat(visit.complaints()).isEmpty();
    }
  }
}
