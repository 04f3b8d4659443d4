package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/**
 * A page on which an experiment runs again and again keeps nothing of the runs before. {@code
 * -Dorrery.runs=1000} runs it for some twenty minutes.
 */
class LeakTest extends WithPublishedSite {
  private static final int RUNS = Integer.getInteger("orrery.runs", 6);
  private static final int WARM_UP = 2;

  /** The things that a page holds on to, once all that can be collected is collected. */
  private record Held(int nodes, int listeners, long bytes, int workers) {}

  @Test
  void manyRunsHoldOnToNoMoreThanAFew() {
    PublishedSite.Experiment experiment = site.experiments().get(0);
    // Not a visit: its witness keeps every frame.
    try (BrowserContext context = browser().newContext(Visit.still())) {
      Page page = context.newPage();
      page.navigate(host.url() + experiment.page());
      Locator element = page.locator("#" + experiment.id());
      element.scrollIntoViewIfNeeded();
      for (int i = 0; i < WARM_UP; i++) {
        run(page, element);
      }
      Held few = held(context, page);
      for (int i = WARM_UP; i < RUNS; i++) {
        run(page, element);
      }
      Held many = held(context, page);
      assertThat(many.nodes()).isLessThanOrEqualTo(few.nodes() + few.nodes() / 20);
      assertThat(many.listeners()).isLessThanOrEqualTo(few.listeners() + 5);
      assertThat(many.bytes()).isLessThan(few.bytes() + few.bytes() / 5);
      assertThat(many.workers()).isLessThanOrEqualTo(few.workers());
    }
  }

  private static void run(Page page, Locator element) {
    page.waitForFunction(
        "element => !element.querySelector('[data-action=run]').disabled",
        element.elementHandle(),
        new Page.WaitForFunctionOptions().setTimeout(300_000));
    element.evaluate("element => { element.dataset.receiptHere = ''; }");
    element.locator("[data-action=run]").click();
    page.waitForFunction(
        "element => element.dataset.state === 'done' && element.dataset.receiptHere",
        element.elementHandle(),
        new Page.WaitForFunctionOptions().setTimeout(300_000));
  }

  private static Held held(BrowserContext context, Page page) {
    CDPSession session = context.newCDPSession(page);
    session.send("HeapProfiler.collectGarbage");
    JsonObject counters = session.send("Memory.getDOMCounters");
    long bytes = session.send("Runtime.getHeapUsage").get("usedSize").getAsLong();
    session.detach();
    return new Held(
        counters.get("nodes").getAsInt(),
        counters.get("jsEventListeners").getAsInt(),
        bytes,
        page.workers().size());
  }
}
