package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that nobody should have made: what is strange is named and ignored, nothing is run. */
class AddressFaultsTest extends WithPublishedSite {
  private static PublishedSite.Experiment experiment;

  @BeforeAll
  static void choose() {
    experiment = site.experiments().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?%ZZ=%&=&&x | Ignored in the link: %ZZ, ?, x.",
        "?noise=%E0%A4%A | Ignored in the link: noise.",
        "?noise=1e999 | Ignored in the link: noise.",
        "?samples=99999999999 | Ignored in the link: samples.",
        "?seeds=1000000 | Ignored in the link: seeds.",
        "?noise=<img src=x onerror=alert(1)> | Ignored in the link: noise.",
        "?<script>alert(1)</script>=1 | Ignored in the link: <script>alert(1)</script….",
        "?device=quantum&run=yes | Ignored in the link: device, run.",
        "?__proto__=1&constructor=2&hasOwnProperty=3&toString=4"
            + " | Ignored in the link: __proto__, constructor, hasOwnProperty and 1 more.",
      })
  void whatIsStrangeIsNamedAndIgnored(String query, String note) {
    try (Visit visit = visit("#" + experiment.id() + query)) {
      Locator element = visit.element(experiment.id());
      String printed = site.status(experiment);
      assertThat(element.locator("[role=status]").textContent()).isEqualTo(printed + " " + note);
      assertThat(element.getAttribute("data-state")).isEqualTo("twin");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aMegabyteIsRefusedAsAWhole() {
    String query = "?noise=0.5&x=" + "a".repeat(1_000_000);
    try (Visit visit = visit("#" + experiment.id() + query)) {
      assertThat(visit.element(experiment.id()).locator("[role=status]").textContent())
          .isEqualTo(site.status(experiment) + " Ignored in the link: all of it.");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"#", "#?", "#;;;", "#???", "#%", "#main?noise=1", "#features?"})
  void anAddressOfNothingHereLeavesThePageAsItIs(String fragment) {
    try (Visit visit = visit(fragment)) {
      Locator element = visit.element(experiment.id());
      assertThat(element.getAttribute("data-state")).isEqualTo("twin");
      assertThat(element.locator("[role=status]").textContent())
          .startsWith(site.status(experiment));
      assertThat(visit.complaints()).isEmpty();
    }
  }

  /** Each value is allowed; together they are more than a page may ask of a machine. */
  @Test
  void settingsThatAreTooMuchTogetherAreRefusedByTheEngineWithTheReason() {
    try (Visit visit =
        visit("#" + experiment.id() + "?features=1..4000:200&samples=400&test=2000&seeds=100")) {
      Locator element = visit.element(experiment.id());
      visit.element(experiment.id()).locator("[data-action=run]").click();
      Locator failed = visit.reach(experiment.id(), "failed");
      assertThat(failed.locator("[role=status]").textContent())
          .isEqualTo(
              "These settings were not accepted: this experiment would have 14700 trials,"
                  + " 147 values for each of 100 seeds; at most 10000 are allowed.");
      assertThat(element.locator("svg:visible").count()).isPositive();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private Visit visit(String fragment) {
    Visit visit = Visit.with(browser(), host, Visit.still());
    visit.open(experiment.page() + fragment);
    visit.element(experiment.id()).scrollIntoViewIfNeeded();
    visit.element(experiment.id()).locator("[data-action=run]:enabled").waitFor();
    return visit;
  }
}
