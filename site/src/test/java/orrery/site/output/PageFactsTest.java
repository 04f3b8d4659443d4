package orrery.site.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.memo.Memo;
import orrery.site.problem.Problem;

class PageFactsTest {
  private static final String PAGE =
      "<html><body>\n<p id=\"a\"><a href=\"#b\">x</a>\n"
          + "<img src=\"y 1.png\" srcset=\"z.png 2x, w.png 3x\"><a href=\"https://e.org\">z</a></p>";

  @TempDir Path folder;

  @Test
  void whatIsRememberedOfAPageIsWhatIsReadInIt() {
    Memo memo = new Memo(folder);
    PageFacts read = PageFacts.of("x/index.html", SiteFile.text(PAGE), memo);
    PageFacts remembered = PageFacts.of("x/index.html", SiteFile.text(PAGE), new Memo(folder));
    assertThat(remembered)
        .isEqualTo(read)
        .isEqualTo(PageFacts.of("x/index.html", SiteFile.text(PAGE)));
    assertThat(read.ids()).containsExactly("a");
    assertThat(read.links())
        .extracting(PageFacts.Link::address)
        .containsExactly("#b", "y 1.png", "z.png", "w.png");
  }

  @Test
  void aDeadLinkOfARememberedPageHasItsPlace() {
    Memo memo = new Memo(folder);
    for (int i = 0; i < 2; i++) {
      List<Problem> problems =
          LinkCheck.check(
              new SiteOutput(),
              List.of(PageFacts.of("x.html", SiteFile.text(PAGE), memo)),
              new KnownLinks());
      assertThat(problems.get(0).place().line()).isEqualTo(2);
      assertThat(problems.get(0).place().column()).isEqualTo(11);
      assertThat(problems.get(0).place().sourceLine())
          .isEqualTo("<p id=\"a\"><a href=\"#b\">x</a>");
    }
  }

  @Test
  void aPageThatBreaksThePolicyDoesSoEachTime() {
    Memo memo = new Memo(folder);
    String page = "<p onclick=\"x()\" id=\"a\"></p><p id=\"a\"></p>";
    for (int i = 0; i < 2; i++) {
      PageFacts facts = PageFacts.of("x.html", SiteFile.text(page), memo);
      assertThat(facts.breaches())
          .extracting(Problem::message)
          .containsExactly("<p> has an event handler: onclick");
      assertThat(facts.duplicates())
          .extracting(Problem::message)
          .containsExactly("two elements have the id \"a\"");
    }
  }
}
