package orrery.site.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import orrery.site.script.Library.Answer;
import orrery.site.script.Scripts;

class SmallBoxesTest {
  private static final Path CORPUS = Path.of("src/test/resources/corpus");
  private static final Pattern SIZE =
      Pattern.compile("katex-sizing\\.reset-size(\\d+)\\.size(\\d+)[^{]*\\{font-size:([^}]+)\\}");

  @Test
  void aScriptIsOneBoxInAnother() {
    assertThat(
            SmallBoxes.in(
                list(
                    "<span class=\"katex-sizing reset-size6 size3 mtight\"><span"
                        + " class=\"mord mtight\">2</span></span>",
                    "")))
        .isEqualTo(
            "<span class=\"kv\"><span style=\"height:0.8em;--strut:2.7em;\"><span"
                + " style=\"top:-3em;\"><span style=\"font-size:0.7em;\"><span class=\"mord"
                + " mtight\">2</span></span></span></span></span>");
  }

  @Test
  void whatIsBelowTheLineIsSaidAtTheList() {
    String below =
        "<span class=\"vlist-r\"><span class=\"vlist\" style=\"height:0.15em;\"><span></span>"
            + "</span></span>";
    assertThat(SmallBoxes.in(list("1", below)))
        .isEqualTo(
            "<span class=\"kv kw\" style=\"--below:0.15em;\"><span"
                + " style=\"height:0.8em;--strut:2.7em;\"><span style=\"top:-3em;\">1</span></span>"
                + "</span>");
  }

  @Test
  void aListThatIsMadeInAnotherWayStays() {
    String other = list("1", "").replace("class=\"pstrut\"", "class=\"other\"");
    assertThat(SmallBoxes.in(other)).isEqualTo(other);
    String empty =
        "<span class=\"vlist-t\"><span class=\"vlist-r\"><span class=\"vlist\""
            + " style=\"height:0em;\"></span></span></span>";
    assertThat(SmallBoxes.in(empty)).isEqualTo(empty);
  }

  private static String list(String content, String below) {
    return "<span class=\"vlist-t\"><span class=\"vlist-r\"><span class=\"vlist\""
        + " style=\"height:0.8em;\"><span style=\"top:-3em;\"><span class=\"pstrut\""
        + " style=\"height:2.7em;\"></span>"
        + content
        + "</span></span></span>"
        + below
        + "</span>";
  }

  @Test
  void theHeightOfABaseIsSaidAtTheBase() {
    assertThat(
            SmallBoxes.in(
                "<span class=\"katex-base\"><span class=\"katex-strut\""
                    + " style=\"height:1em;vertical-align:-0.25em;\"></span>x</span>"))
        .isEqualTo("<span class=\"katex-base\" style=\"--height:1em;--depth:-0.25em;\">x</span>");
  }

  @Test
  void aSizeIsThatOfKatexsStyleSheet() {
    List<MatchResult> sizes = SIZE.matcher(Katex.css()).results().toList();
    assertThat(sizes).hasSize(121);
    for (MatchResult size : sizes) {
      String classes = "reset-size" + size.group(1) + " size" + size.group(2);
      String html =
          "<span class=\"mord katex-sizing " + classes + "\" style=\"color:red;\">x</span>";
      String em = size.group(3).replaceFirst("^\\.", "0.");
      assertThat(SmallBoxes.in(html))
          .isEqualTo("<span class=\"mord\" style=\"font-size:" + em + ";color:red;\">x</span>");
    }
  }

  @Test
  void theStyleSheetNamesListsWhereItIsKnownTo() {
    assertThat(Pattern.compile("[^},]*\\.vlist[^{,]*").matcher(Katex.css()).results())
        .extracting(MatchResult::group)
        .containsExactly(
            ".katex .vlist-t",
            ".katex .vlist-r",
            ".katex .vlist",
            ".katex .vlist>span",
            ".katex .vlist>span>span",
            ".katex .vlist>span>.pstrut",
            ".katex .vlist-t2",
            ".katex .vlist-s",
            ".katex .katex-accent>.vlist-t",
            ".katex .op-limits>.vlist-t",
            ".katex .mtable .col-align-c>.vlist-t",
            ".katex .mtable .col-align-l>.vlist-t",
            ".katex .mtable .col-align-r>.vlist-t");
  }

  @Test
  void aFormulaSaysAndShowsTheSameTextsInLessMarkup() throws IOException {
    try (Scripts scripts = new Scripts(2)) {
      for (String file : List.of("formulas.txt", "constructs.txt")) {
        for (String tex : Files.readAllLines(CORPUS.resolve(file))) {
          Answer answer = scripts.call(Katex.library(), List.of(tex, "true")).join();
          String html = ((Answer.Returned) answer).values().get(1);
          String small = SmallBoxes.in(html);
          assertThat(shown(small)).as(tex).isEqualTo(shown(html));
          assertThat(said(small)).as(tex).isEqualTo(said(html));
          assertThat(small).as(tex).hasSizeLessThan(html.length());
        }
      }
    }
  }

  /** Returns the texts for the eye, without those that are there for Safari alone. */
  private static String shown(String html) {
    return only(html, ".katex-html").wholeText().replace("\u200b", "");
  }

  private static String said(String html) {
    return only(html, ".katex-mathml")
        .outerHtml()
        .replace(" xmlns=\"http://www.w3.org/1998/Math/MathML\"", "");
  }

  private static Element only(String html, String selector) {
    return Jsoup.parseBodyFragment(html).expectFirst(selector);
  }
}
