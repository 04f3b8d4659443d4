package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published articles in Firefox: another engine of JavaScript and WebAssembly, the same bits.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("Firefox")
class FirefoxTest {
  private static final String UNCHANGED = "element.querySelector('.wide svg').outerHTML";

  private static PublishedSite site;
  private static Firefox firefox;

  private StaticHost host;

  @BeforeAll
  static void publish() {
    assumeTrue(
        Firefox.program().isPresent(),
        "there is no Firefox on this machine, so nothing was tested with it");
    site = PublishedSite.ofTheRepository("/");
    firefox = new Firefox(Firefox.program().get());
  }

  @AfterAll
  static void closeBrowser() {
    if (firefox != null) {
      firefox.close();
    }
  }

  @BeforeEach
  void serve() {
    host = new StaticHost(site.folder(), "/");
  }

  @AfterEach
  void close() {
    host.close();
  }

  static List<PublishedSite.Experiment> experiments() {
    return site.experiments();
  }

  @Test
  void withoutARunTheTwinIsThere() {
    PublishedSite.Experiment experiment = experiments().get(0);
    try (FirefoxVisit visit = firefox.visit(host).open(experiment.page())) {
      visit.evaluate(experiment, "element.scrollIntoView()");
      visit.await(experiment, "!element.querySelector('[data-action=run]').disabled");
      assertThat(visit.evaluate(experiment, "element.dataset.state")).isEqualTo("twin");
      assertThat(visit.evaluate(experiment, "element.querySelectorAll('svg path').length > 0"))
          .isEqualTo("true");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void aRunConfirmsThePrintedFigureBitForBit(PublishedSite.Experiment experiment) {
    try (FirefoxVisit visit = firefox.visit(host).open(experiment.page())) {
      visit.start(experiment);
      visit.reach(experiment, "done");
      assertThat(visit.evaluate(experiment, "element.dataset.receiptHere"))
          .isEqualTo(experiment.receipt());
      assertThat(visit.evaluate(experiment, "element.dataset.device")).isEqualTo("wasm-simd");
      assertThat(visit.status(experiment))
          .isEqualTo("Same bits as the author's build (receipt " + experiment.receipt() + ").");
      assertThat(visit.policies().keySet()).contains(host.url() + experiment.page());
      assertThat(visit.policies().values())
          .allMatch(policy -> policy.startsWith("default-src 'self'"));
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aChangedControlGivesWhatTheJvmGives() {
    PublishedSite.Experiment experiment = experiments().get(0);
    try (FirefoxVisit visit = firefox.visit(host).open(experiment.page())) {
      visit.start(experiment);
      visit.reach(experiment, "done");
      visit.evaluate(
          experiment,
          "{ const noise = element.querySelector('input[data-parameter=noise]'); noise.value ="
              + " '0.5'; noise.dispatchEvent(new Event('input', {bubbles: true})); }");
      visit.await(
          experiment,
          "element.querySelector('[role=status]').textContent.includes('Your own settings')");
      assertThat(visit.evaluate(experiment, "element.dataset.receiptHere"))
          .isEqualTo(experiment.withSetting("noise", "0.5").receiptOfTheJvm());
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void whereWebAssemblyIsRefusedTheTwinStaysWithTheReason() {
    PublishedSite.Experiment experiment = experiments().get(0);
    host.header("Content-Security-Policy", "default-src 'self'");
    try (FirefoxVisit visit = firefox.visit(host).open(experiment.page())) {
      String printed = visit.evaluate(experiment, UNCHANGED);
      visit.start(experiment);
      visit.reach(experiment, "failed");
      assertThat(visit.status(experiment))
          .isEqualTo(
              "The run stopped early: the policy of this site does not let it run"
                  + " WebAssembly. Press Run to start again.");
      assertThat(visit.evaluate(experiment, UNCHANGED)).isEqualTo(printed);
      assertThat(visit.complaints()).isEmpty();
    }
  }
}
