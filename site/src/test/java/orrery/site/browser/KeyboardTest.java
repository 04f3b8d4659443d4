package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An experiment used by keyboard alone, and what can be pressed: large enough, and seen in focus.
 */
class KeyboardTest extends WithPublishedSite {
  private static final String OPEN =
      "element => element.querySelectorAll('details').forEach(one => { one.open = true; })";

  /** The name of what has the focus, whether it is outlined, and where it is. */
  private static final String FOCUSED =
      """
      () => {
        const element = document.activeElement;
        const style = getComputedStyle(element);
        const label = element.labels?.[0]?.textContent ?? '';
        const name = element.getAttribute('aria-label') ?? (label.trim() || element.textContent.trim());
        const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
            || style.boxShadow !== 'none';
        return { tag: element.localName, name: name.replace(/\\s+/g, ' '), seen,
            inside: element.closest('orrery-experiment')?.id ?? '' };
      }
      """;

  private static final String TOO_SMALL =
      """
      element => [...element.querySelectorAll(
          'button, select, summary, a[href], input, textarea, [role=slider], [role=button]')]
        .filter(one => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length)
        .filter(one => !(one.localName === 'a' && one.closest('p, figcaption')))
        .map(one => [one, one.getBoundingClientRect()])
        .filter(([, box]) => box.width < 24 || box.height < 24)
        .map(([one, box]) => `${one.outerHTML.slice(0, 90)} ${box.width} x ${box.height}`)
      """;

  static List<PublishedSite.Experiment> experiments() {
    return site.experiments();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void everythingThatIsPressedOrDraggedIsLargeEnough(int width) {
    List<String> small = new ArrayList<>();
    for (PublishedSite.Experiment experiment : site.experiments()) {
      try (Visit visit = Visit.with(browser(), host, Visit.still().setViewportSize(width, 900))) {
        Locator element = ready(visit, experiment);
        for (Object one : (List<?>) element.evaluate(TOO_SMALL)) {
          small.add(experiment + " at " + width + ": " + one);
        }
      }
    }
    assertThat(small).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void theTabKeyReachesEveryPartInOrderAndTheFocusIsSeen(PublishedSite.Experiment experiment) {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      Locator element = ready(visit, experiment);
      element.evaluate("element => { element.tabIndex = -1; element.focus(); }");
      List<String> names = new ArrayList<>();
      List<String> unseen = new ArrayList<>();
      for (Map<?, ?> focused = tab(visit);
          experiment.id().equals(focused.get("inside")) && names.size() < 80;
          focused = tab(visit)) {
        String name = focused.get("tag") + " " + focused.get("name");
        names.add(name);
        if (!Boolean.TRUE.equals(focused.get("seen"))) {
          unseen.add(name);
        }
      }
      assertThat(unseen).as("without a visible focus").isEmpty();
      assertThat(names).as("have a name").allMatch(name -> name.strip().contains(" "));
      assertThat(names)
          .containsSubsequence("button Run", "button Step", "button Reset", "summary Tools")
          .contains("button Link", "button Markdown", "button Citation", "summary Data");
    }
  }

  @Test
  void aRunIsStartedPausedSteppedResetAndChangedByKeyboardAlone() {
    PublishedSite.Experiment experiment =
        experiments().stream()
            .filter(each -> each.study().equals("relu-oscillation"))
            .findFirst()
            .orElseThrow();
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      Locator element = ready(visit, experiment);
      Keyboard keys = visit.page().keyboard();
      element.evaluate("element => { element.tabIndex = -1; element.focus(); }");
      tabTo(visit, "button Run");
      keys.press("Enter");
      visit.reach(experiment.id(), "done");
      assertThat(element.getAttribute("data-receipt-here")).isEqualTo(experiment.receipt());
      tabTo(visit, "button Reset");
      keys.press("Space");
      visit.reach(experiment.id(), "twin");
      backTo(visit, "button Step");
      keys.press("Enter");
      visit.reach(experiment.id(), "paused");
      tabTo(visit, "button Reset");
      keys.press("Enter");
      visit.reach(experiment.id(), "twin");
      element.evaluate("element => { element.tabIndex = -1; element.focus(); }");
      tabToSlider(visit);
      keys.press("ArrowLeft");
      visit.await(() -> "done".equals(element.getAttribute("data-state")));
      assertThat(element.locator("[role=status]").textContent()).startsWith("Your own settings: ");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private static Locator ready(Visit visit, PublishedSite.Experiment experiment) {
    Locator element = visit.open(experiment.page()).element(experiment.id());
    element.scrollIntoViewIfNeeded();
    element.locator("[data-action=run]:enabled").waitFor();
    element.evaluate(OPEN);
    return element;
  }

  private static Map<?, ?> tab(Visit visit) {
    visit.page().keyboard().press("Tab");
    return (Map<?, ?>) visit.page().evaluate(FOCUSED);
  }

  private static void tabTo(Visit visit, String name) {
    move(visit, "Tab", name);
  }

  private static void backTo(Visit visit, String name) {
    move(visit, "Shift+Tab", name);
  }

  private static void tabToSlider(Visit visit) {
    for (int i = 0; i < 40; i++) {
      tab(visit);
      if (visit
          .page()
          .evaluate("() => document.activeElement.matches('.orrery-controls input[type=range]')")
          .equals(true)) {
        return;
      }
    }
    throw new AssertionError("no slider is reached");
  }

  private static void move(Visit visit, String key, String name) {
    List<String> passed = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      visit.page().keyboard().press(key);
      Map<?, ?> focused = (Map<?, ?>) visit.page().evaluate(FOCUSED);
      passed.add(focused.get("tag") + " " + focused.get("name"));
      if (passed.get(i).equals(name)) {
        return;
      }
    }
    throw new AssertionError(name + " is not reached; passed " + passed);
  }
}
