package orrery.site.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import orrery.site.article.Inline;
import orrery.site.article.Inline.Cite;
import orrery.site.article.Span;
import orrery.site.memo.Memo;
import orrery.site.problem.Problem;
import orrery.site.source.Conventions;
import orrery.site.source.SourceFile;

@Isolated("a test of it sets the locale of all threads")
class CitationsTest {
  private static final String WORKS =
      """
      @string{jmlr = {Journal of Machine Learning Research}}

      @ARTICLE{adams2019, AUTHOR = {Adams, Ina and B{\\"u}rger, Max and Irwin, Zo\\"e},
        TITLE = {On {IEEE} floats & <tags>}, JOURNAL = jmlr, VOLUME = 20, NUMBER = 3,
        PAGES = {1--38}, MONTH = jul, YEAR = 2019, DOI = {10.1000/182}}

      @inproceedings{lee2020, author = {Lee, Jo and Stein, Ada}, title = {Depth},
        booktitle = {Proceedings of Depth}, year = 2020, url = {https://example.org/depth}}

      @book{iqbal2001a, author = {Iqbal, Sara}, title = {Intervals}, publisher = {Example Press}, year = 2001}
      @book{iqbal2001b, author = {Iqbal, Sara}, title = {Inputs}, publisher = {Example Press}, year = 2001}
      @misc{team, author = {{The Example Team}}, title = {Notes}, eprint = {1812.11118}, archivePrefix = {arXiv}, year = {2018}}
      """;

  @TempDir Path cache;

  @Test
  void namesAndYearsAreToldApartByALetter() {
    FormattedCitations cited = cited("chicago", "en");
    assertThat(text(cited.citations().get(1)))
        .isEqualTo("(see Lee and Stein 2020, 3; Iqbal 2001a and others)");
    assertThat(text(cited.citations().get(3))).isEqualTo("(2020, 2)");
    assertThat(text(cited.citations().get(5))).isEqualTo("(Iqbal 2001b; The Example Team 2018)");
    assertThat(cited.references().get(0).text())
        .isEqualTo(
            "Adams, Ina, Max B\u00fcrger, and Zo\u00eb Irwin. 2019. \u201cOn IEEE Floats &"
                + " <Tags>.\u201d Journal of Machine Learning Research 20 (3): 1\u201338."
                + " https://doi.org/10.1000/182.");
  }

  @Test
  void aStyleSpeaksTheLanguageOfTheText() {
    assertThat(text(cited("apa", "de").citations().get(2)))
        .isEqualTo("Adams u.\u00a0a. (2019, S. 5\u20136)");
    assertThat(cited("apa", "tlh")).isEqualTo(cited("apa", "en"));
  }

  @Test
  void neitherTheLocaleNorTheTimeZoneOfTheMachineIsAskedForAnything() {
    List<FormattedCitations> here =
        Conventions.CITATION_STYLES.stream().map(s -> fresh(s, "here")).toList();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    try {
      assertThat(Conventions.CITATION_STYLES.stream().map(s -> fresh(s, "there")).toList())
          .isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void whatWasCitedOnceIsRemembered() {
    FormattedCitations cited = cited("ieee", "en");
    assertThat(FormattedCitations.decoded(cited.encoded())).isEqualTo(cited);
    assertThat(cited("ieee", "en")).isEqualTo(cited);
  }

  private static String text(List<CitationPiece> pieces) {
    StringBuilder html = new StringBuilder();
    pieces.forEach(piece -> html.append(piece.html()));
    return new ReferenceEntry("", "", html.toString()).text();
  }

  private FormattedCitations fresh(String style, String folder) {
    return new Citations(new Memo(cache.resolve(folder)))
        .cite(works(), CitationStyle.named(style), "en", all());
  }

  private FormattedCitations cited(String style, String language) {
    return new Citations(new Memo(cache))
        .cite(works(), CitationStyle.named(style), language, all());
  }

  private static List<Inline.Citation> all() {
    return List.of(
        set(cite("adams2019")),
        set(
            cite("lee2020", "see ", "page", "3", ""),
            cite("iqbal2001a", "", "", "", " and others")),
        narrative(cite("adams2019", "", "page", "5-6", "")),
        set(new Cite(new Span(0, 1), "lee2020", true, "", "chapter", "2", "")),
        narrative(cite("lee2020")),
        set(cite("iqbal2001b"), cite("team")));
  }

  private static Inline.Citation set(Cite... cites) {
    return new Inline.Citation(new Span(0, 1), false, List.of(cites), "");
  }

  private static Inline.Citation narrative(Cite cite) {
    return new Inline.Citation(new Span(0, 1), true, List.of(cite), "");
  }

  private static Cite cite(String key) {
    return cite(key, "", "", "", "");
  }

  private static Cite cite(String key, String prefix, String unit, String locator, String suffix) {
    return new Cite(new Span(0, 1), key, false, prefix, unit, locator, suffix);
  }

  private Bibliography works() {
    List<Problem> problems = new ArrayList<>();
    SourceFile file = new SourceFile(Path.of("references.bib"), "content/references.bib", WORKS);
    Bibliography works = Bibliography.of(List.of(file), new Memo(cache), problems);
    assertThat(problems).isEmpty();
    return works;
  }
}
