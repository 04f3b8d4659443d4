package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Prediction: draw, then reveal. */
class PredictTest extends WithPublishedSite {
  private static final String ID = "features";

  private static Shown shown(Visit visit) {
    visit.open("posts/double-descent/");
    Shown shown = Shown.of(visit, ID);
    shown.element().locator("[data-predict-action=skip]:enabled").waitFor();
    return shown;
  }

  private static Locator curve(Shown shown) {
    return shown.figure().locator(".wide [clip-path] .line.tone-primary");
  }

  private static String words(Shown shown) {
    return shown.element().locator(".orrery-predict p").textContent();
  }

  @Test
  void theCurveIsHiddenAndNothingStartsOrTellsItBeforeItIsAskedFor() {
    try (Visit visit = Visit.with(browser(), host)) {
      Shown shown = shown(visit);
      visit.await(() -> host.served().contains("engine-double-descent.wasm"));
      visit.pass(500);
      assertThat(shown.element().getAttribute("data-state")).isEqualTo("twin");
      assertThat(curve(shown).isVisible()).isFalse();
      assertThat(shown.figure().locator(".wide .axis").first().isVisible()).isTrue();
      shown.figure().hover();
      shown.figure().press("0");
      assertThat(shown.figure().locator(".orrery-values").count()).isZero();
      assertThat(shown.figure().locator(".wide").getAttribute("aria-hidden")).isEqualTo("true");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void whatIsDrawnByPointerStaysAsADashedLineBesideTheRealCurveAndTheDistanceIsTold() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      Shown shown = shown(visit);
      shown.drag(0.06, 0.5, 0.2, 0.7, 0.44, 0.3);
      Locator guess = shown.figure().locator(".orrery-guess .line");
      assertThat(guess.getAttribute("d")).contains("L");
      shown.element().locator("[data-predict-action=reveal]").click();
      visit.reach(ID, "done");
      visit.await(() -> words(shown).contains("On average"));
      assertThat(curve(shown).isVisible()).isTrue();
      assertThat(guess.isVisible()).isTrue();
      assertThat(words(shown))
          .matches(
              "Your curve is dashed\\. On average it is a factor of [0-9.]+ away from the"
                  + " computed one: [0-9.]+ powers? of ten, [0-9.]+ % of the axis\\."
                  + " Your drawing stays in this browser\\.");
      assertThat(shown.element().getAttribute("data-receipt-here"))
          .isEqualTo(shown.element().getAttribute("data-receipt"));
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void keysDrawAndRevealToo() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      Shown shown = shown(visit);
      shown.figure().focus();
      shown.figure().press("ArrowRight");
      visit.await(() -> shown.figure().locator(".orrery-guess").count() == 1);
      shown.awaitAnnouncement("Features N 5: squared error (test: without noise) " + middle(shown));
      shown.figure().press("PageUp");
      for (int i = 0; i < 24; i++) {
        shown.figure().press("ArrowRight");
      }
      shown.figure().press("Enter");
      visit.reach(ID, "done");
      visit.await(() -> words(shown).contains("On average"));
      assertThat(curve(shown).isVisible()).isTrue();
      assertThat(shown.figure().locator(".wide").getAttribute("aria-hidden")).isNull();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  /** Returns the value halfway up the first plot. */
  private static String middle(Shown shown) {
    return (String)
        shown
            .element()
            .evaluate(
                "e => { const [p] = e.picture.geometry.plots; const [low, high] = p.y.domain();"
                    + " return String(Number(Math.sqrt(low * high).toPrecision(6))); }");
  }

  @Test
  void whoSkipsItSeesThePrintedCurveWithoutARun() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      Shown shown = shown(visit);
      shown.element().locator("[data-predict-action=skip]").click();
      assertThat(curve(shown).isVisible()).isTrue();
      assertThat(shown.element().getAttribute("data-state")).isEqualTo("twin");
      assertThat(words(shown)).isEqualTo("This is the computed curve.");
      assertThat(shown.figure().evaluate("e => e === document.activeElement")).isEqualTo(true);
    }
  }

  @Test
  void runRevealsItAsWell() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      Shown shown = shown(visit);
      visit.start(ID);
      visit.reach(ID, "done");
      assertThat(curve(shown).isVisible()).isTrue();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void withoutScriptsTheWholeFigureIsThere() {
    try (Visit visit = Visit.withoutScripts(browser(), host)) {
      Locator element = visit.open("posts/double-descent/").element(ID);
      assertThat(element.locator(".wide [clip-path] .line.tone-primary").isVisible()).isTrue();
      assertThat(element.locator(".orrery-predict").isVisible()).isFalse();
    }
  }

  @Test
  void aBrowserThatCannotRunItShowsTheWholeFigure() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.page().addInitScript("delete globalThis.WebAssembly");
      visit.open("posts/double-descent/");
      Locator element = visit.reach(ID, "unsupported");
      assertThat(element.locator(".wide [clip-path] .line.tone-primary").isVisible()).isTrue();
      assertThat(element.locator(".orrery-predict").isVisible()).isFalse();
    }
  }
}
