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
        check(visit, path + " as printed", "html");
      }
    }
    assertThat(findings).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("firstOfEachPage")
  void norWhileAnExperimentRunsIsPausedOrIsDone(PublishedSite.Experiment experiment) {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.open(experiment.page());
      visit.element(experiment.id()).scrollIntoViewIfNeeded();
      visit.lengthen(experiment);
      visit.slow(experiment.id());
      visit.start(experiment.id());
      visit.await(() -> visit.frames(experiment.id()).size() > 2);
      check(visit, experiment + " running", "#" + experiment.id());
      assertThat(visit.element(experiment.id()).getAttribute("data-state")).isEqualTo("running");
      visit.element(experiment.id()).locator("[data-action=pause]").click();
      visit.reach(experiment.id(), "paused");
      check(visit, experiment + " paused", "#" + experiment.id());
    }
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.open(experiment.page());
      visit.start(experiment.id());
      visit.reach(experiment.id(), "done");
      visit.page().evaluate(OPEN_EVERYTHING);
      check(visit, experiment + " done", "#" + experiment.id());
    }
    assertThat(findings).isEmpty();
  }

  static List<PublishedSite.Experiment> firstOfEachPage() {
    Map<String, PublishedSite.Experiment> first = new TreeMap<>();
    site.experiments().forEach(experiment -> first.putIfAbsent(experiment.page(), experiment));
    return List.copyOf(first.values());
  }

  /** Checks a page at both sizes; the schemes differ in colours alone. */
  private void check(Visit visit, String what, String where) {
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
