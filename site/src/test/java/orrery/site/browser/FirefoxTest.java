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

  static List<PublishedSite.Demo> demos() {
    return site.demos();
  }

  @Test
  void withoutARunTheTwinIsThere() {
    PublishedSite.Demo demo = demos().get(0);
    try (FirefoxVisit visit = firefox.visit(host).open(demo.page())) {
      visit.of(demo, "element.scrollIntoView()");
      visit.await(demo, "!element.querySelector('[data-action=run]').disabled");
      assertThat(visit.of(demo, "element.dataset.state")).isEqualTo("twin");
      assertThat(visit.of(demo, "element.querySelectorAll('svg path').length > 0"))
          .isEqualTo("true");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("demos")
  void aRunConfirmsThePrintedFigureBitForBit(PublishedSite.Demo demo) {
    try (FirefoxVisit visit = firefox.visit(host).open(demo.page())) {
      visit.start(demo);
      visit.reach(demo, "done");
      assertThat(visit.of(demo, "element.dataset.receiptHere")).isEqualTo(demo.receipt());
      assertThat(visit.of(demo, "element.dataset.device")).isEqualTo("wasm-simd");
      assertThat(visit.status(demo))
          .isEqualTo("Same bits as the author's build (receipt " + demo.receipt() + ").");
      assertThat(visit.policies().keySet()).contains(host.url() + demo.page());
      assertThat(visit.policies().values())
          .allMatch(policy -> policy.startsWith("default-src 'self'"));
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aChangedControlGivesWhatTheJvmGives() {
    PublishedSite.Demo demo = demos().get(0);
    try (FirefoxVisit visit = firefox.visit(host).open(demo.page())) {
      visit.start(demo);
      visit.reach(demo, "done");
      visit.of(
          demo,
          "{ const noise = element.querySelector('input[data-parameter=noise]'); noise.value ="
              + " '0.5'; noise.dispatchEvent(new Event('input', {bubbles: true})); }");
      visit.await(
          demo, "element.querySelector('[role=status]').textContent.includes('Your own settings')");
      assertThat(visit.of(demo, "element.dataset.receiptHere"))
          .isEqualTo(demo.with("noise", "0.5").receiptOfTheJvm());
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void whereWebAssemblyIsRefusedTheTwinStaysWithTheReason() {
    PublishedSite.Demo demo = demos().get(0);
    host.header("Content-Security-Policy", "default-src 'self'");
    try (FirefoxVisit visit = firefox.visit(host).open(demo.page())) {
      String printed = visit.of(demo, UNCHANGED);
      visit.start(demo);
      visit.reach(demo, "failed");
      assertThat(visit.status(demo))
          .isEqualTo(
              "The run ended before its time: the policy of this site does not let it run"
                  + " WebAssembly. Run starts it again.");
      assertThat(visit.of(demo, UNCHANGED)).isEqualTo(printed);
      assertThat(visit.complaints()).isEmpty();
    }
  }
}
