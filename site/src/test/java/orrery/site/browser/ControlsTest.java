package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The controls of an experiment, and their effects. */
class ControlsTest extends WithPublishedSite {
  private PublishedSite.Experiment experiment;
  private Visit visit;
  private Locator element;

  @BeforeEach
  void open() {
    experiment = site.experiments().get(0);
    visit = Visit.with(browser(), host, Visit.still());
    element = visit.open(experiment.page()).element(experiment.id());
    element.scrollIntoViewIfNeeded();
    element.locator("[data-action=run]:enabled").waitFor();
  }

  @AfterEach
  void leave() {
    assertThat(visit.complaints()).isEmpty();
    visit.close();
  }

  @Test
  void aSliderAndItsFieldShowTheSameAndTheRunFollows() {
    slider("noise").fill("0.5");
    assertThat(field("noise").inputValue()).isEqualTo("0.5");
    assertThat(receipt("noise 0.5"))
        .isEqualTo(experiment.withSetting("noise", "0.5").receiptOfTheJvm());
    type("noise", "0.37");
    assertThat(slider("noise").getAttribute("aria-valuetext")).isEqualTo("0.37");
    assertThat(receipt("noise 0.37"))
        .isEqualTo(experiment.withSetting("noise", "0.37").receiptOfTheJvm());
    resetControl("noise");
    assertThat(field("noise").inputValue()).isEqualTo("0.3");
    visit.reach(experiment.id(), "done");
    visit.await(
        () ->
            status()
                .equals(
                    "Same bits as the author's build (receipt %s)."
                        .formatted(experiment.receipt())));
  }

  @Test
  void aTextThatIsNoValueIsMarkedAndStartsNothing() {
    for (String wrong : List.of("9000", "5", "1.5", "many", "")) {
      type("samples", wrong);
      assertThat(field("samples").getAttribute("aria-invalid")).isEqualTo("true");
      assertThat(control("samples").getByRole(AriaRole.ALERT).textContent())
          .isEqualTo("Samples is a whole number from 10 to 400.");
      assertThat(field("samples").getAttribute("aria-errormessage"))
          .isEqualTo(control("samples").getByRole(AriaRole.ALERT).getAttribute("id"));
    }
    visit.pass(500);
    assertThat(element.getAttribute("data-state")).isEqualTo("twin");
    field("samples").press("Escape");
    assertThat(field("samples").inputValue()).isEqualTo("100");
    assertThat(field("samples").getAttribute("aria-invalid")).isNull();
    assertThat(control("samples").getByRole(AriaRole.ALERT).count()).isZero();
  }

  @Test
  void arrowsMoveAFieldAndALogarithmicSliderByAStep() {
    field("samples").press("ArrowUp");
    assertThat(field("samples").inputValue()).isEqualTo("110");
    slider("ridge").press("ArrowRight");
    assertThat(field("ridge").inputValue()).isEqualTo("1e−7");
    slider("ridge").press("ArrowRight");
    assertThat(field("ridge").inputValue()).isEqualTo("1.1e−7");
    assertThat(slider("ridge").getAttribute("aria-valuetext")).isEqualTo("1.1e-7");
  }

  @Test
  void theAxisGoesFromOneValueToAnother() {
    Locator from = control("features").getByLabel("Features from").first();
    Locator to = control("features").getByLabel("Features to").first();
    assertThat(List.of(from.inputValue(), to.inputValue())).containsExactly("5", "1000");
    from.fill("20");
    from.press("Enter");
    to.fill("300");
    to.press("Enter");
    assertThat(receipt("features 20..300"))
        .isEqualTo(experiment.withLine(":features: 20..300").receiptOfTheJvm());
    to.fill("7");
    to.press("Enter");
    assertThat(control("features").getByRole(AriaRole.ALERT).textContent())
        .isEqualTo("The range ends above its start, 20.");
    to.press("Escape");
    Locator thumb = control("features").locator("input[type=range]").first();
    thumb.fill(thumb.getAttribute("max"));
    assertThat(from.inputValue()).as("stops below the other end").isEqualTo("270");
    resetControl("features");
    assertThat(List.of(from.inputValue(), to.inputValue())).containsExactly("5", "1000");
  }

  /** The next run waits for a moment, in which this one may end. */
  @Test
  void aRunThatEndsBeforeTheNextBeginsIsDescribedByItsOwnSettings() {
    element.scrollIntoViewIfNeeded();
    press("step");
    visit.reach(experiment.id(), "paused");
    visit
        .page()
        .evaluate(
            "() => { window.held = []; window.setTimeout = (call) => window.held.push(call); }");
    type("noise", "0.7");
    element.evaluate("element => element.resume()");
    visit.reach(experiment.id(), "done");
    assertThat(status())
        .isEqualTo("Same bits as the author's build (receipt %s).".formatted(experiment.receipt()));
    visit.page().evaluate("() => window.held.forEach((call) => call())");
    assertThat(receipt("noise 0.7"))
        .isEqualTo(experiment.withSetting("noise", "0.7").receiptOfTheJvm());
  }

  @Test
  void aChoiceIsMadeByItsWord() {
    control("model").getByLabel("gaussian").check();
    assertThat(receipt("model gaussian"))
        .isEqualTo(experiment.withLine(":model: gaussian").receiptOfTheJvm());
    control("model").getByLabel("gaussian").press("ArrowLeft");
    assertThat(control("model").getByLabel("relu").isChecked()).isTrue();
    assertThat(control("model").getAttribute("data-changed")).isNull();
  }

  @Test
  void moreSeedsAreTheRunOfThatManySeeds() {
    visit.start(experiment.id());
    visit.reach(experiment.id(), "done");
    press("seeds");
    assertThat(receipt("seeds 20")).isEqualTo(experiment.withLine(":seeds: 20").receiptOfTheJvm());
    assertThat(button("seeds").getAttribute("title")).isEqualTo("Run 50 seeds: the band grows");
  }

  @Test
  void aStepIsOneUnitOfWorkAndAPause() {
    press("step");
    visit.reach(experiment.id(), "paused");
    visit.await(() -> visit.frames(experiment.id()).size() == 1);
    assertThat(visit.frames(experiment.id()).get(0).json()).isEqualTo(experiment.figureAt("1"));
    assertThat(visit.frames(experiment.id()).get(0).snapshot()).isEqualTo("1");
    press("step");
    visit.await(() -> visit.frames(experiment.id()).size() == 2);
    visit.pass(500);
    assertThat(visit.frames(experiment.id()).get(1).snapshot()).isEqualTo("2");
    assertThat(visit.frames(experiment.id())).hasSize(2);
    assertThat(button("pause").getAttribute("aria-pressed")).isEqualTo("true");
    assertThat(button("run").textContent()).isEqualTo("Resume");
    press("run");
    assertThat(visit.reach(experiment.id(), "done").getAttribute("data-receipt-here"))
        .isEqualTo(experiment.receipt());
  }

  @Test
  void aSlowRunDoesThreeUnitsASecondAndSaysHowLongItTakes() {
    visit
        .page()
        .evaluate(
            "() => { window.elapsed = []; document.addEventListener('orrery-frame',"
                + " e => window.elapsed.push(e.detail.elapsed)); }");
    visit.slow(experiment.id());
    press("run");
    visit.await(() -> visit.frames(experiment.id()).size() >= 6);
    // Each of them shows another unit. Timers are late on a busy machine, and never early.
    double sixth = ((Number) visit.page().evaluate("() => window.elapsed[5]")).doubleValue();
    assertThat(sixth).isGreaterThan(6 * 1000 / 3 - 10);
    visit.await(
        () -> element.locator(".orrery-left").textContent().matches("about \\d+ (s|min) left"));
    assertThat(status()).isEqualTo("Running on this machine.");
    element.getByLabel("Speed").selectOption("full");
    assertThat(visit.reach(experiment.id(), "done").getAttribute("data-receipt-here"))
        .isEqualTo(experiment.receipt());
    assertThat(element.locator(".orrery-left").textContent()).isEmpty();
  }

  @Test
  void resetRestoresEveryControlThePictureAndTheAddress() {
    String printed = Visit.outerHtml(element.locator("svg[role=img]")).toString();
    type("noise", "1");
    type("ridge", "0.5");
    control("model").getByLabel("gaussian").check();
    press("seed");
    receipt("noise 1, ridge 0.5, model gaussian, seed ");
    visit.await(
        () -> visit.page().url().contains("#features?noise=1&ridge=0.5&model=gaussian&seed="));
    press("reset");
    assertThat(element.getAttribute("data-state")).isEqualTo("twin");
    assertThat(status())
        .isEqualTo(
            "Computed when this page was built, receipt %s.".formatted(experiment.receipt()));
    assertThat(Visit.outerHtml(element.locator("svg[role=img]"))).hasToString(printed);
    assertThat(field("noise").inputValue()).isEqualTo("0.3");
    assertThat(slider("noise").inputValue()).isEqualTo("0.3");
    assertThat(field("ridge").inputValue()).isEqualTo("0");
    assertThat(control("model").getByLabel("relu").isChecked()).isTrue();
    assertThat(element.locator("[data-changed]").count()).isZero();
    visit.await(() -> visit.page().url().equals(host.url() + experiment.page()));
  }

  @Test
  void aDeviceIsChosenAndTheOneThatCannotBeSaysWhy() {
    element.getByText("Tools").click();
    Locator menu = element.getByLabel("Device");
    assertThat(menu.locator("option[value=webgpu]").isDisabled()).isTrue();
    assertThat(menu.locator("option[value=webgpu]").textContent())
        .isEqualTo("WebGPU: needs float64, which WebGPU does not have");
    menu.selectOption("wasm");
    visit.reach(experiment.id(), "done");
    assertThat(element.getAttribute("data-device")).isEqualTo("wasm");
    assertThat(element.getAttribute("data-receipt-here")).isEqualTo(experiment.receipt());
    press("reset");
    assertThat(menu.inputValue()).isEmpty();
  }

  @Test
  void everyControlCanBeHitWithAFinger() {
    element.getByText("Tools").click();
    Locator targets =
        element.locator(
            ".orrery-controls :is(input, select, button), .orrery-tools :is(select, button)");
    for (Locator target : targets.all()) {
      if (target.isVisible()) {
        var box = target.boundingBox();
        assertThat(Math.min(box.width, box.height))
            .as(target.toString())
            .isGreaterThanOrEqualTo(24);
      }
    }
  }

  @Test
  void nothingMovesWhenTheScriptsCome() {
    Object shift =
        visit
            .page()
            .evaluate(
                "() => new Promise(done => new PerformanceObserver(list => done(list.getEntries()"
                    + ".reduce((sum, e) => sum + e.value, 0))).observe({type: 'layout-shift',"
                    + " buffered: true}) || setTimeout(() => done(0), 500))");
    assertThat(((Number) shift).doubleValue()).isZero();
  }

  private String receipt(String settings) {
    visit.await(() -> status().startsWith("Your own settings: " + settings));
    return element.getAttribute("data-receipt-here");
  }

  private String status() {
    return element.locator("[role=status]").textContent();
  }

  private void type(String name, String text) {
    field(name).fill(text);
    field(name).press("Enter");
  }

  private void press(String action) {
    button(action).click();
  }

  private void resetControl(String name) {
    control(name).locator(".orrery-back").click();
  }

  private Locator button(String action) {
    return element.locator("[data-action=" + action + "]");
  }

  private Locator control(String name) {
    return element.locator("[data-name=" + name + "]");
  }

  private Locator field(String name) {
    return control(name).locator(".orrery-field");
  }

  private Locator slider(String name) {
    return control(name).locator("input[type=range]");
  }
}
