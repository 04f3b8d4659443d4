package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The scripts for reading, on the pages of the guide: previews, lit symbols, copied code. */
class ReadingTest extends WithPublishedSite {
  private static final String FORMULAS = "posts/guide-formulas/";
  private static final String EXPERIMENTS = "posts/guide-experiments/";

  private static Locator preview(Visit visit) {
    return visit.page().locator("#orrery-preview");
  }

  @Test
  void aReferenceWithTheFocusShowsWhatItRefersToUntilEscape() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.open(FORMULAS);
      Locator reference = visit.page().locator("a.ref[href='#thm:interpolation']");
      reference.focus();
      preview(visit).locator("text=meets every label exactly").waitFor();
      visit.await(() -> "orrery-preview".equals(reference.getAttribute("aria-describedby")));
      assertThat(preview(visit).locator("[id], a.anchor, script").count()).isZero();
      // As where the page has scrolled under a pointer at rest.
      visit.page().mouse().move(2, 2);
      visit.pass(500);
      assertThat(preview(visit).isVisible()).isTrue();
      visit.page().keyboard().press("Escape");
      assertThat(preview(visit).isVisible()).isFalse();
      assertThat(reference.getAttribute("aria-describedby")).isNull();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aPointerOnAReferenceToAnotherPageShowsItsSection() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.open(EXPERIMENTS);
      Locator reference = visit.page().locator("a.ref[href$='#numbers-and-labels']");
      reference.hover();
      preview(visit).locator("text=An equation with a").waitFor();
      visit.page().mouse().move(2, 2);
      visit.await(() -> !preview(visit).isVisible());
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void theFirstTapShowsAndTheSecondFollows() {
    Browser.NewContextOptions phone =
        Visit.still().setViewportSize(390, 844).setHasTouch(true).setIsMobile(true);
    try (Visit visit = Visit.with(browser(), host, phone)) {
      visit.open(FORMULAS);
      Locator reference = visit.page().locator("a.ref[href='#thm:interpolation']");
      reference.tap();
      preview(visit).locator("text=meets every label exactly").waitFor();
      assertThat(visit.page().url()).doesNotContain("#");
      reference.tap();
      visit.await(() -> visit.page().url().endsWith("#thm:interpolation"));
    }
  }

  @Test
  void aSymbolLightsUpItsControlAndItsFigureAndAControlItsSymbol() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.open(EXPERIMENTS);
      Locator symbols = visit.page().locator("[data-symbol='small:noise']");
      assertThat(symbols.count()).isGreaterThanOrEqualTo(2);
      symbols.last().hover();
      Locator element = visit.element("small");
      element.locator(".orrery-control[data-name=noise][data-lit]").waitFor();
      assertThat(element.locator(".orrery-figure[data-lit]").count()).isEqualTo(1);
      assertThat(element.locator("[data-name=ridge][data-lit]").count()).isZero();
      element.locator(".orrery-control[data-name=ridge]").hover();
      assertThat(visit.page().locator("[data-lit]").count()).isZero();
      element.locator(".orrery-control[data-name=noise]").hover();
      visit.page().locator("[data-symbol='small:noise'][data-lit]").first().waitFor();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void codeIsCopiedAndWhereThatIsRefusedItIsSelected() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.open(FORMULAS);
      Locator copyable = visit.page().locator(".copyable").first();
      String code = copyable.locator("code").textContent();
      Locator button = copyable.locator("button.copy");
      visit.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
      button.click();
      visit.await(() -> button.textContent().equals("Copied"));
      assertThat(visit.page().evaluate("() => navigator.clipboard.readText()")).isEqualTo(code);
      visit.page().evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }");
      button.click();
      visit.await(() -> button.textContent().equals("Selected"));
      // The end of the last line is not drawn, and so not selected.
      assertThat(visit.page().evaluate("() => String(getSelection()).trimEnd()"))
          .isEqualTo(code.stripTrailing());
    }
  }
}
