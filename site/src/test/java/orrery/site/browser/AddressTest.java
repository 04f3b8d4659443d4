package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The state of experiments in the address of their page. */
class AddressTest extends WithPublishedSite {
  private static final String PAGE = "posts/double-descent/";

  private static PublishedSite.Experiment experiment(String id) {
    return site.experiments().stream()
        .filter(experiment -> experiment.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Visit still(String fragment) {
    return arrived(Visit.with(browser(), host, Visit.still()).open(PAGE + fragment));
  }

  /**
   * An address with settings brings its experiment into view; any other page has to be scrolled.
   */
  private static Visit arrived(Visit visit) {
    if (!visit.page().url().contains("?")) {
      visit.element("ridge").scrollIntoViewIfNeeded();
    }
    visit.element("ridge").locator("[data-action=run]:enabled").waitFor();
    return visit;
  }

  private static String status(Visit visit, String id) {
    return visit.element(id).locator("[role=status]").textContent();
  }

  private static String printed(String id) {
    return "Computed when this page was built, receipt %s.".formatted(experiment(id).receipt());
  }

  private static void set(Visit visit, String id, String name, String value) {
    Locator field = visit.element(id).locator("[data-name=" + name + "] .orrery-field");
    field.fill(value);
    field.press("Enter");
  }

  private void awaitFragment(Visit visit, String fragment) {
    visit.await(() -> visit.page().url().equals(host.url() + PAGE + fragment));
  }

  @Test
  void aLinkSetsTheControlsAndRunComputesThem() {
    try (Visit visit = still("#ridge?noise=0.5&seeds=3")) {
      Locator element = visit.element("ridge");
      assertThat(element.locator("[data-name=noise] .orrery-field").inputValue()).isEqualTo("0.5");
      assertThat(status(visit, "ridge"))
          .isEqualTo(
              printed("ridge") + " These settings come from the link. Press Run to compute them.");
      assertThat(element.getAttribute("data-state")).isEqualTo("twin");
      assertThat(element.boundingBox().y).as("scrolled to").isBetween(-5.0, 200.0);
      element.locator("[data-action=run]").click();
      visit.reach("ridge", "done");
      assertThat(element.getAttribute("data-receipt-here"))
          .isEqualTo(
              experiment("ridge")
                  .withSetting("noise", "0.5")
                  .withLine(":seeds: 3")
                  .receiptOfTheJvm());
      assertThat(status(visit, "ridge")).doesNotContain("link");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aLinkThatSaysSoStartsAtOnce() {
    Visit open = Visit.with(browser(), host, new Browser.NewContextOptions());
    try (Visit visit = open.open(PAGE + "#ridge?noise=0.5&run=1&speed=9")) {
      visit.await(() -> status(visit, "ridge").startsWith("Your own settings: noise 0.5"));
      assertThat(status(visit, "ridge")).endsWith(" Ignored in the link: speed.");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void whoAskedForLittleMotionStartsItHimself() {
    try (Visit visit = still("#ridge?noise=0.5&run=1")) {
      visit.pass(500);
      assertThat(visit.element("ridge").getAttribute("data-state")).isEqualTo("twin");
      assertThat(status(visit, "ridge"))
          .isEqualTo(printed("ridge") + " These settings come from the link. Press Run to start.");
    }
  }

  @Test
  void whoAskedForFewBytesStartsItHimself() {
    try (StaticHost own = new StaticHost(site.folder(), "/");
        Visit visit = Visit.with(browser(), own)) {
      visit
          .page()
          .addInitScript(
              "Object.defineProperty(navigator, 'connection', {value: {saveData: true}});");
      arrived(visit.open(PAGE + "#ridge?run=1")).pass(500);
      assertThat(status(visit, "ridge"))
          .isEqualTo(printed("ridge") + " These settings come from the link. Press Run to start.");
      assertThat(own.served())
          .contains("experiment.js")
          .doesNotContain("engine-double-descent.wasm");
    }
  }

  @Test
  void eachExperimentOfAPageHasItsOwnPart() {
    try (Visit visit = still("")) {
      int entries = (int) visit.page().evaluate("() => history.length");
      set(visit, "ridge", "noise", "0.5");
      awaitFragment(visit, "#ridge?noise=0.5");
      set(visit, "gaussian", "noise", "0.1");
      set(visit, "gaussian", "samples", "60");
      awaitFragment(visit, "#ridge?noise=0.5;gaussian?noise=0.1&samples=60");
      set(visit, "ridge", "noise", "0.6");
      awaitFragment(visit, "#ridge?noise=0.6;gaussian?noise=0.1&samples=60");
      visit.element("ridge").locator("[data-action=reset]").click();
      awaitFragment(visit, "#gaussian?noise=0.1&samples=60");
      visit.element("gaussian").locator("[data-action=reset]").click();
      awaitFragment(visit, "");
      assertThat(visit.page().evaluate("() => history.length")).isEqualTo(entries);
    }
  }

  @Test
  void severalPartsOfALinkAreAllRead() {
    try (Visit visit = still("#ridge?noise=0.6;gaussian?samples=60")) {
      assertThat(visit.element("ridge").locator("[data-name=noise] .orrery-field").inputValue())
          .isEqualTo("0.6");
      assertThat(
              visit.element("gaussian").locator("[data-name=samples] .orrery-field").inputValue())
          .isEqualTo("60");
      assertThat(visit.element("ridge").boundingBox().y).isBetween(-5.0, 200.0);
    }
  }

  @Test
  void aLinkOnThePageChangesTheExperimentThatItNames() {
    try (Visit visit = still("#ridge?noise=0.6")) {
      set(visit, "gaussian", "samples", "60");
      awaitFragment(visit, "#ridge?noise=0.6;gaussian?samples=60");
      visit
          .page()
          .evaluate(
              "() => { const link = document.createElement('a'); link.textContent = 'there';"
                  + " link.href = '#ridge?noise=0.9'; document.querySelector('main').prepend(link);"
                  + " }");
      visit.page().getByText("there", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(visit.element("ridge").locator("[data-name=noise] .orrery-field").inputValue())
          .isEqualTo("0.9");
      assertThat(status(visit, "ridge"))
          .isEqualTo(
              printed("ridge") + " These settings come from the link. Press Run to compute them.");
      awaitFragment(visit, "#ridge?noise=0.9;gaussian?samples=60");
    }
  }

  @Test
  void aLinkToAPlaceOnThePageIsNoState() {
    try (Visit visit = still("#what-breaks-at-the-threshold")) {
      assertThat(status(visit, "features")).isEqualTo(printed("features"));
      visit
          .element("ridge")
          .evaluate(
              "element => { element.settings.set('noise', '0.5', 'test');"
                  + " element.querySelector('[data-action=reset]').click(); }");
      visit.pass(600);
      assertThat(visit.page().url()).endsWith("#what-breaks-at-the-threshold");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'#features?noise=9&foo=1&samples=1.5','noise, foo, samples'",
    "'#%zz?%&=&&;;?;x?y','%zz, ?, x'",
    "'#features?%=%zz','%'",
    "'#features?noise=0.5%0A:seeds:%20200','noise'",
    "'#features?device=webgpu&run=yes','device, run'",
    "'#features?%3Cimg%20src=x%20onerror=alert(1)%3E=1','<img src'",
  })
  void whatALinkShouldNotSayIsIgnoredWithANote(String fragment, String names) {
    try (Visit visit = still(fragment)) {
      assertThat(status(visit, "features"))
          .isEqualTo(printed("features") + " Ignored in the link: " + names + ".");
      assertThat(visit.element("features").locator("[role=status] *").count()).isZero();
      assertThat(visit.element("features").getAttribute("data-state")).isEqualTo("twin");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aMillionCharactersAreIgnoredWithANote() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.open(PAGE);
      arrived(visit).page().evaluate("() => { location.hash = '#ridge?' + 'x'.repeat(1e6); }");
      visit.await(() -> status(visit, "features").contains("Ignored"));
      assertThat(status(visit, "features"))
          .isEqualTo(printed("features") + " Ignored in the link: all of it.");
      set(visit, "ridge", "noise", "0.5");
      awaitFragment(visit, "#ridge?noise=0.5");
    }
  }

  @Test
  void aSettingThatIsTooLargeTogetherWithOthersIsRefusedByTheEngineWithItsReason() {
    try (Visit visit = still("#gaussian?seeds=200&samples=400&features=1..4000:200")) {
      visit.element("gaussian").locator("[data-action=run]").click();
      visit.reach("gaussian", "failed");
      assertThat(status(visit, "gaussian")).startsWith("These settings were not accepted: ");
    }
  }
}
