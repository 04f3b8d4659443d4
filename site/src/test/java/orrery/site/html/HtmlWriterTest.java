package orrery.site.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlWriterTest {
  private final HtmlWriter html = new HtmlWriter();

  @Test
  void whatIsWrittenLaterStandsAtItsPlace() {
    html.raw("<p>");
    HtmlWriter later = html.place();
    html.raw("</p>");
    later.text("a < b");
    assertThat(html).hasToString("<p>a &lt; b</p>");
  }

  @Test
  void aPlaceForWhichNothingComesIsEmpty() {
    html.raw("<p>").place();
    html.raw("</p>");
    assertThat(html).hasToString("<p></p>");
  }

  @Test
  void aCopyHasNoIdsAndKeepsWhatIsInTheirPlaceInText() {
    html.raw("<a").attribute("id", "one").attribute("href", "#two").raw("> id=\"three\" ");
    html.raw("<b id=\"four\">", "<b>").raw("</b></a>");
    assertThat(html)
        .hasToString("<a id=\"one\" href=\"#two\"> id=\"three\" <b id=\"four\"></b></a>");
    assertThat(html.copy()).isEqualTo("<a href=\"#two\"> id=\"three\" <b></b></a>");
  }
}
