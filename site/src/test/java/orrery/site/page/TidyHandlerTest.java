package orrery.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.link.AssetFolders;
import orrery.site.link.BaseUrl;
import orrery.site.problem.Problem;
import orrery.site.rendered.SafeHtml;

/** The layout of a template that its page keeps. */
class TidyHandlerTest {
  @TempDir private Path folder;
  private final List<Problem> problems = new ArrayList<>();

  private String render(String template, Object text) throws IOException {
    Files.writeString(folder.resolve("page.html"), template);
    String page =
        new Templates(Theme.whole(folder, "templates"), BaseUrl.UNKNOWN, AssetFolders.NONE)
            .render("page.html", Map.of("text", text), problems);
    assertThat(problems).isEmpty();
    return page;
  }

  @Test
  void aTagIsOnOneLineAndNothingIsIndented() throws IOException {
    assertThat(
            render(
                """
                <!doctype html>
                <p
                  class="a"
                  th:text="${text}"
                ></p>
                <div>
                    <b>one</b>
                    two
                    three
                </div>
                """,
                "x & y"))
        .isEqualTo(
            """
            <!doctype html>
            <p class="a">x &amp; y</p>
            <div>
            <b>one</b>
            two
            three
            </div>
            """);
  }

  @Test
  void anElementWithoutContentHasNoSlashUnlessItIsForeign() throws IOException {
    assertThat(render("<meta charset='utf-8' /><input disabled/><svg><path d='M0'/></svg>", ""))
        .isEqualTo("<meta charset=\"utf-8\"><input disabled><svg><path d=\"M0\"/></svg>");
  }

  @Test
  void whiteSpaceStaysWhereItCounts() throws IOException {
    String code = "<pre>\n  a\n    b\n</pre><textarea>\n  c\n</textarea>";
    assertThat(render(code, "")).isEqualTo(code);
    assertThat(render("<pre th:text=\"${text}\"></pre>", "a\n  b")).isEqualTo("<pre>a\n  b</pre>");
  }

  @Test
  void theBodyOfAnArticleStaysAsItIs() throws IOException {
    String body = "<p>a</p>\n  <pre>b\n  c</pre>";
    assertThat(render("<div orrery:html=\"${text}\"></div>", new SafeHtml(body)))
        .isEqualTo("<div>" + body + "</div>");
  }

  @Test
  void aValueThatHoldsQuotesKeepsThem() throws IOException {
    assertThat(render("<p title='say \"x\"' th:lang=\"${text}\"></p>", "a\"b"))
        .isEqualTo("<p title=\"say &quot;x&quot;\" lang=\"a&quot;b\"></p>");
  }
}
