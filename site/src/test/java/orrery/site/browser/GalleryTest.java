package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import orrery.engine.studies.Studies;

/** The page on which every study is, with its default settings. */
class GalleryTest extends WithPublishedSite {
  static List<PublishedSite.Experiment> gallery() {
    return site.gallery();
  }

  @Test
  void everyStudyIsThere() {
    assertThat(gallery())
        .extracting(PublishedSite.Experiment::study)
        .containsExactlyElementsOf(Studies.names());
  }

  @ParameterizedTest
  @MethodSource("gallery")
  void aStudyConfirmsItsPrintedFigureBitForBit(PublishedSite.Experiment experiment) {
    try (Visit visit = Visit.with(browser(), host, Visit.still())) {
      visit.open(experiment.page());
      Locator element = visit.element(experiment.id());
      List<String> printed = Visit.outerHtml(element.locator("svg[data-extents]"));
      element.scrollIntoViewIfNeeded();
      visit.start(experiment.id());
      visit.reach(experiment.id(), "done");
      assertThat(element.getAttribute("data-receipt-here")).isEqualTo(experiment.receipt());
      assertThat(Visit.outerHtml(element.locator("svg[data-extents]"))).isEqualTo(printed);
      assertThat(visit.complaints()).isEmpty();
    }
  }
}
