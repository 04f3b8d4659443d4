package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Numbers in the sentences of a published article. The experiment of this page is a quick one. */
class ProseTest extends WithPublishedSite {
  private static final String PAGE = "posts/double-descent/";
  private static final String ID = "features";

  private Visit visit;

  @BeforeEach
  void arrive() {
    visit = Visit.with(browser(), host, Visit.still()).open(PAGE);
    noise().scrollIntoViewIfNeeded();
    visit.await(() -> noise().getAttribute("role") != null);
  }

  @AfterEach
  void leave() {
    assertThat(visit.complaints()).isEmpty();
    visit.close();
  }

  private Locator control(String element, String name) {
    return visit.page().locator("orrery-control[for=" + element + "][name=" + name + "]").first();
  }

  private Locator noise() {
    return control(ID, "noise");
  }

  private Locator peak() {
    return visit.page().locator("orrery-value[for=" + ID + "][name='peak.error']");
  }

  private String setting() {
    return (String) visit.element(ID).evaluate("element => element.settings.get('noise')");
  }

  private void press(String... keys) {
    for (String key : keys) {
      visit.page().keyboard().press(key);
    }
  }

  private void drag(Locator control, double right, double down) {
    BoundingBox box = control.boundingBox();
    double x = box.x + box.width / 2;
    double y = box.y + box.height / 2;
    Mouse mouse = visit.page().mouse();
    mouse.move(x, y);
    mouse.down();
    mouse.move(x + right, y + down, new Mouse.MoveOptions().setSteps(4));
    mouse.up();
  }

  /**
   * Sets the units of work per second, without going to the experiment; 0 for as many as it can.
   */
  private void pace(int perSecond) {
    visit.element(ID).evaluate("(element, pace) => element.pace(pace)", perSecond);
  }

  private void awaitResult() {
    visit.await(() -> "done".equals(visit.element(ID).getAttribute("data-state")));
    visit.await(() -> peak().getAttribute("data-stale") == null);
  }

  @Test
  void withoutScriptsEverySentenceIsCompleteAndALinkToAStateLeadsToItsFigure() {
    try (Visit plain = Visit.withoutScripts(browser(), host)) {
      for (String path : List.of(PAGE, "posts/what-depth-buys/")) {
        Locator numbers =
            plain.open(path).page().locator("orrery-value, orrery-control, orrery-claim .why");
        assertThat(numbers.allTextContents()).isNotEmpty().noneMatch(String::isBlank);
      }
      String link = "a[href='#features?samples=200&run=1']";
      plain.open(PAGE).page().locator(link).click();
      BoundingBox figure = plain.element(ID).boundingBox();
      assertThat(figure.y).isBetween(-1.0, 200.0);
      assertThat(plain.complaints()).isEmpty();
    }
  }

  @Test
  void aDragSetsTheNumberAndEveryBoundNumberFollowsTheRun() {
    String printed = peak().textContent();
    pace(3); // So that no result is there before it was looked at.
    drag(noise(), 40, 15);
    assertThat(noise().textContent()).isEqualTo("0.6");
    assertThat(setting()).isEqualTo("0.6");
    assertThat(noise().getAttribute("data-changed")).isNotNull();
    assertThat(peak().textContent()).isEqualTo(printed);
    assertThat(peak().getAttribute("data-stale")).isNotNull();
    assertThat(peak().getAttribute("aria-busy")).isEqualTo("true");
    pace(0);
    awaitResult();
    assertThat(peak().textContent()).isNotEqualTo(printed);
    assertThat(peak().getAttribute("title")).isEqualTo(printed + " in the author's run");
    Object found = visit.page().evaluate("() => window.done_seen.findings['peak.error']");
    double here = Double.parseDouble(peak().textContent());
    // Three digits are shown.
    assertThat(here).isCloseTo(((Number) found).doubleValue(), withinPercentage(0.5));
    assertThat(visit.page().evaluate("() => String(getSelection())")).isEqualTo("");
  }

  @Test
  void aClaimIsCheckedAgainOnTheReadersMachineAndSpeaksOfTheAuthorsSettings() {
    Locator claim = visit.page().locator("orrery-claim[for=" + ID + "]").first();
    Locator why = claim.locator(".why");
    claim.locator(".mark").click();
    assertThat(why.isVisible()).isTrue();
    String claimed = "Claimed: first-minimum.features in 30..70. ";
    assertThat(why.textContent())
        .isEqualTo("Checked when this page was built. " + claimed + "Found: 50.");
    visit.element(ID).evaluate("element => element.start()");
    visit.await(() -> "here".equals(claim.getAttribute("data-state")));
    assertThat(why.textContent())
        .isEqualTo(
            "Checked again on this machine, with the same bits. " + claimed + "Found here: 50.");
    drag(noise(), 40, 15);
    assertThat(claim.locator(".mark").getAttribute("aria-label"))
        .isEqualTo("Claimed of the author's settings");
  }

  @Test
  void keysStepTheNumberAndBringBackWhatWasPrinted() {
    noise().focus();
    press("ArrowRight", "ArrowUp");
    assertThat(noise().textContent()).isEqualTo("0.4");
    press("PageUp");
    assertThat(noise().textContent()).isEqualTo("0.9");
    press("ArrowLeft");
    assertThat(noise().textContent()).isEqualTo("0.85");
    assertThat(noise().getAttribute("aria-valuenow")).isEqualTo("0.85");
    assertThat(noise().getAttribute("aria-valuetext")).isEqualTo("0.85, printed as 0.3");
    press("End");
    assertThat(noise().textContent()).isEqualTo("2");
    press("ArrowRight", "Home");
    assertThat(noise().textContent()).isEqualTo("0");
    press("Delete");
    assertThat(noise().textContent()).isEqualTo("0.3");
    assertThat(noise().getAttribute("data-changed")).isNull();
    assertThat(setting()).isEqualTo("0.3");
  }

  @Test
  void aNumberIsTypedWithAPointOrACommaAndEscapeLeavesItAsItWas() {
    noise().focus();
    press("Enter");
    Locator field = noise().locator("input");
    assertThat(field.inputValue()).isEqualTo("0.3");
    field.fill("0,75");
    press("Enter");
    assertThat(noise().textContent()).isEqualTo("0.75");
    assertThat(setting()).isEqualTo("0.75");
    press("1");
    assertThat(field.inputValue()).isEqualTo("1");
    press(".", "5", "Escape");
    assertThat(noise().textContent()).isEqualTo("0.75");
    noise().click();
    field.fill("1.5");
    visit.page().locator("h1").click();
    assertThat(noise().textContent()).isEqualTo("1.5");
  }

  @Test
  void whatIsNoValueIsRefusedInTheFieldWithTheRange() {
    noise().focus();
    press("Enter");
    Locator field = noise().locator("input");
    for (String wrong : List.of("3", "-1", "much", "")) {
      field.fill(wrong);
      press("Enter");
      assertThat(field.evaluate("input => input.validationMessage"))
          .isEqualTo("Noise is a number from 0 to 2.");
      assertThat(field.getAttribute("aria-invalid")).isEqualTo("true");
    }
    press("Escape");
    assertThat(setting()).isEqualTo("0.3");
  }

  @Test
  void resetRestoresEveryPrintedNumber() {
    Locator numbers = visit.page().locator("orrery-value, orrery-control, orrery-claim .why");
    List<String> printed = numbers.allTextContents();
    noise().focus();
    press("End");
    awaitResult();
    assertThat(numbers.allTextContents()).isNotEqualTo(printed);
    visit.element(ID).locator("[data-action=reset]").click();
    assertThat(numbers.allTextContents()).isEqualTo(printed);
    assertThat(visit.page().locator("[data-stale], orrery-value[data-changed]").count()).isZero();
  }

  @Test
  void aChangeMadeElsewhereIsShownInTheSentence() {
    visit
        .element(ID)
        .evaluate("element => element.settings.setAll(new Map([['noise', '1.25']]), 'address')");
    assertThat(noise().textContent()).isEqualTo("1.25");
    // No run answers a link that is only followed: what was found is of other settings.
    assertThat(peak().getAttribute("data-stale")).isNotNull();
    visit.element(ID).evaluate("element => element.settings.reset('test')");
    assertThat(noise().textContent()).isEqualTo("0.3");
    assertThat(peak().getAttribute("data-stale")).isNull();
  }

  @Test
  void aRunGoesOnWhileASentenceThatShowsItIsNearThoughItsFigureIsFar() {
    Locator far = visit.page().locator("orrery-value[name='norm.ratio']");
    pace(3);
    visit.element(ID).evaluate("element => element.settings.set('noise', '1', 'test')");
    far.scrollIntoViewIfNeeded();
    assertThat(visit.element(ID).boundingBox().y).isLessThan(-1500);
    int frames = visit.frames(ID).size();
    visit.await(() -> visit.frames(ID).size() > frames + 1);
    assertThat(visit.element(ID).getAttribute("data-state")).isEqualTo("running");
    pace(0);
    awaitResult();
    assertThat(far.getAttribute("data-changed")).isNotNull();
  }

  @Test
  void aLogarithmicSettingGoesDownToZeroAndUpFromIt() {
    Locator ridge = add("ridge", "0");
    ridge.focus();
    press("ArrowUp");
    assertThat(ridge.textContent()).isEqualTo("1\u00a0\u00d7\u00a010\u207b\u2077");
    visit.element(ID).evaluate("element => element.settings.set('ridge', '0.1', 'test')");
    press("ArrowUp");
    assertThat(ridge.textContent()).isEqualTo("0.11");
    press("Home");
    assertThat(ridge.textContent()).isEqualTo("0");
    press("PageUp", "Delete");
    assertThat(ridge.textContent()).isEqualTo("0");
    assertThat(ridge.getAttribute("data-changed")).isNull();
  }

  /** Puts a control for another setting into the sentence. */
  private Locator add(String name, String printed) {
    noise()
        .evaluate(
            "before => { const made = document.createElement('orrery-control');"
                + " made.setAttribute('for', 'features'); made.setAttribute('name', '"
                + name
                + "'); made.textContent = '"
                + printed
                + "'; before.after(' ', made); }");
    Locator added = control(ID, name);
    visit.await(() -> added.getAttribute("role") != null);
    return added;
  }

  @Test
  void aChoiceGoesRoundThroughItsWords() {
    Locator model = add("model", "relu");
    assertThat(model.getAttribute("role")).isEqualTo("spinbutton");
    model.focus();
    press("ArrowUp");
    assertThat(model.textContent()).isEqualTo("gaussian");
    assertThat(model.getAttribute("aria-valuenow")).isEqualTo("1");
    assertThat(model.getAttribute("aria-valuetext")).isEqualTo("gaussian, printed as relu");
    press("ArrowUp");
    assertThat(model.textContent()).isEqualTo("spiked");
    press("ArrowUp");
    assertThat(model.textContent()).isEqualTo("relu");
    press(" ");
    assertThat(model.textContent()).isEqualTo("gaussian");
    model.click();
    model.click();
    assertThat(model.textContent()).isEqualTo("relu");
    assertThat(model.getAttribute("data-changed")).isNull();
  }

  @Test
  void aToggleIsASwitch() {
    visit
        .page()
        .route(
            "**/" + PAGE,
            route -> {
              String kind = "&quot;kind&quot;:&quot;";
              String html = route.fetch().text().replace(kind + "choice", kind + "toggle");
              route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(html));
            });
    visit.open(PAGE);
    noise().scrollIntoViewIfNeeded();
    visit.await(() -> noise().getAttribute("role") != null);
    Locator model = add("model", "relu");
    assertThat(model.getAttribute("role")).isEqualTo("switch");
    assertThat(model.getAttribute("aria-checked")).isEqualTo("false");
    model.focus();
    press("Enter");
    assertThat(model.getAttribute("aria-checked")).isEqualTo("true");
    assertThat(model.textContent()).isEqualTo("gaussian");
  }

  @Test
  void everyControlIsATargetOf24PixelsAndMovesNoLineWhenItComesAlive() {
    String heights = "all => all.map(p => p.getBoundingClientRect().height)";
    String sentences = "p:has(orrery-control, orrery-value)";
    Object alive = visit.page().locator(sentences).evaluateAll(heights);
    try (Visit plain = Visit.withoutScripts(browser(), host)) {
      assertThat(plain.open(PAGE).page().locator(sentences).count()).isPositive();
      assertThat(plain.page().locator(sentences).evaluateAll(heights)).isEqualTo(alive);
    }
    for (Locator control : visit.page().locator("orrery-control").all()) {
      assertThat(control.boundingBox().width).isGreaterThanOrEqualTo(24);
      assertThat(control.boundingBox().height).isGreaterThanOrEqualTo(24);
    }
  }

  @Test
  void aFingerDragsSidewaysAndLeavesUpAndDownToThePage() {
    Browser.NewContextOptions phone =
        Visit.still().setHasTouch(true).setIsMobile(true).setViewportSize(390, 700);
    try (Visit touch = Visit.with(browser(), host, phone)) {
      touch.open(PAGE);
      Locator control = touch.page().locator("orrery-control[for=features][name=noise]");
      control.scrollIntoViewIfNeeded();
      touch.await(() -> control.getAttribute("role") != null);
      assertThat(control.evaluate("element => getComputedStyle(element).touchAction"))
          .isEqualTo("pan-y");
      touch.swipe(control, 45, 0);
      touch.await(() -> control.textContent().equals("0.65"));
      assertThat(touch.complaints()).isEmpty();
    }
  }

  @Test
  void inForcedColoursAChangeIsSeenWithoutColour() {
    Browser.NewContextOptions forced = Visit.still().setForcedColors(ForcedColors.ACTIVE);
    try (Visit other = Visit.with(browser(), host, forced)) {
      other.open(PAGE);
      Locator control = other.page().locator("orrery-control[for=features][name=noise]");
      control.scrollIntoViewIfNeeded();
      other.await(() -> control.getAttribute("role") != null);
      String line = "element => getComputedStyle(element).textDecorationStyle";
      assertThat(control.evaluate(line)).isEqualTo("dotted");
      control.focus();
      other.page().keyboard().press("ArrowUp");
      assertThat(control.evaluate(line)).isEqualTo("double");
      assertThat(other.complaints()).isEmpty();
    }
  }
}
