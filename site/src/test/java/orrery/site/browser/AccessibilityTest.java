package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No page has a finding of axe-core: in both sizes and schemes, whatever its experiments do. */
class AccessibilityTest extends WithPublishedSite {
  private static final String OPEN_EVERYTHING =
      "() => document.querySelectorAll('details').forEach(one => { one.open = true; })";

  private final List<String> findings = new ArrayList<>();

  @Test
  void noPageHasAFinding() {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      for (String path : site.pages()) {
        visit.open(path);
        look(visit, path + " as printed", "html");
      }
    }
    assertThat(findings).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("firstOfEachPage")
  void norWhileAnExperimentRunsIsPausedOrIsDone(PublishedSite.Demo demo) {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.open(demo.page());
      visit.experiment(demo.id()).scrollIntoViewIfNeeded();
      visit.lengthen(demo);
      visit.slow(demo.id());
      visit.start(demo.id());
      visit.await(() -> visit.frames(demo.id()).size() > 2);
      look(visit, demo + " running", "#" + demo.id());
      assertThat(visit.experiment(demo.id()).getAttribute("data-state")).isEqualTo("running");
      visit.experiment(demo.id()).locator("[data-action=pause]").click();
      visit.reach(demo.id(), "paused");
      look(visit, demo + " paused", "#" + demo.id());
    }
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.open(demo.page());
      visit.start(demo.id());
      visit.reach(demo.id(), "done");
      visit.page().evaluate(OPEN_EVERYTHING);
      look(visit, demo + " done", "#" + demo.id());
    }
    assertThat(findings).isEmpty();
  }

  static List<PublishedSite.Demo> firstOfEachPage() {
    Map<String, PublishedSite.Demo> first = new TreeMap<>();
    site.demos().forEach(demo -> first.putIfAbsent(demo.page(), demo));
    return List.copyOf(first.values());
  }

  /** At both sizes; the schemes differ in colours alone. */
  private void look(Visit visit, String what, String where) {
    Page page = visit.page();
    for (int width : new int[] {1280, 390}) {
      page.setViewportSize(width, 900);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
      note(what + ", light, " + width + " wide", Axe.findings(page, where));
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      note(what + ", dark, " + width + " wide", Axe.paleness(page, where));
    }
  }

  private void note(String where, List<String> found) {
    found.forEach(finding -> findings.add(where + ": " + finding));
  }
}
