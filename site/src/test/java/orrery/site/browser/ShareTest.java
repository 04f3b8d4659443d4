package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ways to share a state: its link, its Markdown, its citation. */
class ShareTest extends WithPublishedSite {
  private static final String ID = "ridge";

  private static PublishedSite.Experiment experiment() {
    return site.experiments().stream()
        .filter(experiment -> experiment.id().equals(ID))
        .findFirst()
        .orElseThrow();
  }

  private Visit visit(String... permissions) {
    Visit visit =
        Visit.with(
            browser(),
            host,
            new Browser.NewContextOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setPermissions(List.of(permissions)));
    Locator element = visit.open(experiment().page()).element(ID);
    element.scrollIntoViewIfNeeded();
    element.locator("[data-action=run]:enabled").waitFor();
    element.getByText("Tools").click();
    return visit;
  }

  private static String copied(Visit visit, String what, String said) {
    visit.element(ID).locator("[data-copy=" + what + "]").click();
    visit.await(() -> visit.element(ID).locator(".orrery-copied").textContent().equals(said));
    return (String) visit.page().evaluate("() => navigator.clipboard.readText()");
  }

  @Test
  void theLinkTheMarkdownAndTheCitationAreOfTheStateAsItIs() {
    try (Visit visit = visit("clipboard-read", "clipboard-write")) {
      assertThat(copied(visit, "link", "The link is copied."))
          .isEqualTo(host.url() + experiment().page() + "#ridge");
      Locator field = visit.element(ID).locator("[data-name=noise] .orrery-field");
      field.fill("0.5");
      field.press("Enter");
      visit.await(
          () ->
              visit
                  .element(ID)
                  .locator("[role=status]")
                  .textContent()
                  .startsWith("Your own settings: noise 0.5"));
      assertThat(copied(visit, "markdown", "The Markdown is copied."))
          .isEqualTo(
              "```{experiment} double-descent\n:id: ridge\n:features: 5, 10, 20, 30, 40, 50, 60, 70,"
                  + " 80, 90, 95, 100, 105, 110, 120, 150, 200, 300, 500, 800, 1000\n"
                  + ":ridge: 0, 0.1\n:noise: 0.5\n```\n");
      String receipt = experiment().withSetting("noise", "0.5").receiptOfTheJvm();
      String url = "http://127.0.0.1/" + experiment().page() + "#ridge?noise=0.5";
      assertThat(copied(visit, "citation", "The citation is copied."))
          .isEqualTo(
              "The Orrery authors (2026). Double descent. Experiment ridge, receipt "
                  + receipt
                  + ". "
                  + url
                  + "\n\n@misc{double-descent-2026-ridge,\n"
                  + "  author = {{The Orrery authors}},\n"
                  + "  title = {{Double descent}},\n"
                  + "  year = {2026},\n"
                  + "  url = {"
                  + url
                  + "},\n"
                  + "  note = {Experiment ridge, receipt "
                  + receipt
                  + "},\n}\n");
      String link = copied(visit, "link", "The link is copied.");
      assertThat(link).isEqualTo(host.url() + experiment().page() + "#ridge?noise=0.5&run=1");
      try (Visit other = Visit.with(browser(), host)) {
        other.page().navigate(link);
        assertThat(other.reach(ID, "done").getAttribute("data-receipt-here")).isEqualTo(receipt);
      }
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void whereTheClipboardIsRefusedTheTextIsSelected() {
    try (Visit visit = visit()) {
      visit
          .page()
          .evaluate(
              "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }");
      Locator element = visit.element(ID);
      element.locator("[data-copy=link]").click();
      visit.await(
          () ->
              element
                  .locator(".orrery-copied")
                  .textContent()
                  .equals("This browser does not let pages copy: the text is selected below."));
      assertThat(visit.page().evaluate("() => getSelection().toString()"))
          .isEqualTo(host.url() + experiment().page() + "#ridge");
      assertThat(element.getByLabel("Text to copy").isVisible()).isTrue();
    }
  }
}
