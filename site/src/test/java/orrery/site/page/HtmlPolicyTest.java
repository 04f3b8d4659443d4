package orrery.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;

class HtmlPolicyTest {

  private static List<Problem> check(String html) {
    return HtmlPolicy.check(FinishedPage.of("index.html", html));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p style='color:red'> | <p> has a style attribute",
        "<style>p{}</style> | a <style> element is not allowed",
        "<img src=x.png onerror='x()'> | <img> has an event handler: onerror",
        "<script>x()</script> | a script in the page is not allowed",
        "<script src=a.js>x()</script> | a script in the page is not allowed",
        "<script src='https://cdn.org/a.js'></script> | <script> loads from elsewhere:"
            + " https://cdn.org/a.js",
        "<img src='//cdn.org/a.png'> | <img> loads from elsewhere: //cdn.org/a.png",
        "<link rel=stylesheet href='http://cdn.org/a.css'> | <link> loads from elsewhere:"
            + " http://cdn.org/a.css",
        "<a href='JaVaScRiPt:alert(1)'> | <a> has an address that is not allowed:"
            + " JaVaScRiPt:alert(1)",
        "<a href='java&#115;cript:alert(1)'> | <a> has an address that is not allowed:"
            + " javascript:alert(1)",
        "<a href='data:text/html,x'> | <a> has an address that is not allowed: data:text/html,x",
        "<svg><a xlink:href='javascript:x'></a></svg> | <a> has an address that is not allowed:"
            + " javascript:x",
        "<iframe src='/x'></iframe> | <iframe> is not allowed in a page",
        "<base href='/x'> | <base> is not allowed in a page",
      })
  void aBreachIsNamed(String html, String message) {
    assertThat(check(html)).extracting(Problem::message).containsExactly(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type=module src='/experiment/experiment.js'></script>",
        "<link rel=canonical href='https://example.org/'><a href='https://example.org/'>x</a>",
        "<img src='data:image/png;base64,AAAA'><a href='mailto:a@b.c'>x</a>",
        "<svg><path d='M0,0'/></svg><a href='/a:b'>x</a><a href='#a:b'>x</a>",
      })
  void whatAPageNeedsIsAllowed(String html) {
    assertThat(check(html)).isEmpty();
  }

  @Test
  void aBreachHasAPlaceInThePage() {
    assertThat(check("<p>\n<b style=\"x\">y</b>"))
        .containsExactly(
            Problem.error(
                Code.STYLE_IN_PAGE,
                new Place("index.html", 2, 1, "<b style=\"x\">y</b>", 13),
                "<b> has a style attribute",
                "use a class"));
  }

  @Test
  void aLineBreakInsideASchemeDoesNotHideIt() {
    assertThat(check("<a href='java\nscript:x'>")).hasSize(1);
  }
}
