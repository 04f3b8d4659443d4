package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An experiment that compares: its boxes, its links, and the bits of what a reader ticks. */
class ArmsTest extends WithPublishedSite {
  private PublishedSite.Experiment experiment;
  private Visit visit;
  private Locator element;

  @BeforeEach
  void open() {
    experiment =
        site.experiments().stream()
            .filter(one -> one.settings().contains(":optimizer: gd, adam"))
            .findFirst()
            .orElseThrow();
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

  private Locator box(String word) {
    return element.locator("[data-name=optimizer] input[value=" + word + "]");
  }

  private String receipt(String settings) {
    visit.reach(experiment.id(), "done");
    visit.await(
        () ->
            element
                .locator("[role=status]")
                .textContent()
                .startsWith("Your own settings: " + settings + " (receipt"));
    return element.getAttribute("data-receipt-here");
  }

  @Test
  void whatIsTickedIsComparedInTheAuthorsOrderAndTheRest() {
    assertThat(box("gd").isChecked()).isTrue();
    assertThat(box("nesterov").isChecked()).isFalse();
    box("nesterov").check();
    assertThat(receipt("optimizer gd, adam, nesterov"))
        .isEqualTo(experiment.withSetting("optimizer", "gd, adam, nesterov").receiptOfTheJvm());
    visit.await(() -> visit.page().url().contains("?optimizer=gd,adam,nesterov"));
    box("gd").uncheck();
    box("nesterov").uncheck();
    assertThat(receipt("optimizer adam"))
        .isEqualTo(experiment.withSetting("optimizer", "adam").receiptOfTheJvm());
  }

  @Test
  void theLastBoxStaysTicked() {
    box("gd").uncheck();
    receipt("optimizer adam");
    box("adam").click();
    assertThat(box("adam").isChecked()).isTrue();
    box("gd").check();
    visit.reach(experiment.id(), "done");
    visit.await(() -> experiment.receipt().equals(element.getAttribute("data-receipt-here")));
    assertThat(element.locator("[data-name=optimizer]").getAttribute("data-changed")).isNull();
  }
}
