package orrery.site.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.memo.Memo;
import orrery.site.script.Scripts;

class HighlighterTest {
  private static final Scripts SCRIPTS = new Scripts(2);
  @TempDir Path cache;

  @AfterAll
  static void close() {
    SCRIPTS.close();
  }

  @Test
  void wordsGetClassesAndTextIsEscaped() {
    assertThat(listing("Python", "def f(x):\n    return x < 1 & '\"'\n"))
        .isEqualTo(
            new Listing(
                List.of(
                    "<span class=\"hljs-keyword\">def</span> <span class=\"hljs-title function_\">f</span>(<span class=\"hljs-params\">x</span>):",
                    "    <span class=\"hljs-keyword\">return</span> x &lt; <span class=\"hljs-number\">1</span> &amp; <span class=\"hljs-string\">&#x27;&quot;&#x27;</span>"),
                "",
                ""));
  }

  @Test
  void aCommentOverLinesIsMarkedInEachOfThem() {
    assertThat(listing("java", "/* a\n\n b */ int i;\n").lines())
        .containsExactly(
            "<span class=\"hljs-comment\">/* a</span>",
            "",
            "<span class=\"hljs-comment\"> b */</span> <span class=\"hljs-type\">int</span> i;");
  }

  @Test
  void whatEndsWithTheLastLineBeginsNoFurtherOne() {
    assertThat(listing("markdown", "**a\n\nb _c\n").lines()).hasSize(3);
    assertThat(HighlightedLines.of("<span class=\"x\">a\nb\n</span>"))
        .containsExactly("<span class=\"x\">a</span>", "<span class=\"x\">b</span>");
  }

  @Test
  void aLanguageBeyondTheCommonOnesIsLoadedWhenItIsAskedFor() {
    assertThat(listing("jl", "f(x) = 2x # twice\n").html())
        .contains("<span class=\"hljs-comment\"># twice</span>\n");
    assertThat(listing("jldoctest", "julia> 1 + 1\n2\n").html())
        .contains("<span class=\"hljs-meta prompt_\">julia&gt;</span>")
        .contains("<span class=\"hljs-number\">1</span>");
  }

  /** Its expressions go back and forth on these for minutes. */
  @Test
  void codeThatHighlightJsCannotFinishStaysPlain() {
    try (Scripts hurried = new Scripts(1, Duration.ofSeconds(2), Scripts.MAX_STATEMENTS)) {
      Highlighter highlighter = new Highlighter(hurried, new Memo(cache));
      Map<String, String> codes =
          Map.of("typescript", ("0x".repeat(999) + "\n").repeat(10), "cpp", "a\n".repeat(15_000));
      codes.forEach(
          (language, text) -> {
            List<Listing> listings =
                highlighter.render(
                    List.of(new CodeSnippet(language, text), new CodeSnippet(language, "1")));
            assertThat(listings.get(0).html()).as(language).isEqualTo(text);
            assertThat(listings.get(0).objection())
                .isEqualTo("highlight.js gave up: it takes more than 2 s");
            assertThat(listings.get(1).objection()).isEmpty();
            assertThat(listings.get(1).html()).contains("hljs-number");
          });
    }
  }

  @Test
  void codeWithoutALanguageIsText() {
    assertThat(listing("", "a < b\n\nc\n")).isEqualTo(plain("", "", "a &lt; b", "", "c"));
    assertThat(listing("text", "a & b")).isEqualTo(plain("", "", "a &amp; b"));
    assertThat(listing("", "").html()).isEmpty();
  }

  @Test
  void anUnknownLanguageIsToldWithTheNearest() {
    assertThat(listing("pyhton", "1\n"))
        .isEqualTo(
            plain(
                "no colours are known for the language \"pyhton\"",
                "did you mean \"python\"?",
                "1"));
    assertThat(listing("mermaid", "a\n"))
        .isEqualTo(
            plain(
                "no colours are known for the language \"mermaid\"",
                "write \"text\" to leave it without colours",
                "a"));
    assertThat(listing("zz", "a\n").hint()).isEqualTo("write \"text\" to leave it without colours");
  }

  @Test
  void codeThatIsTooLongStaysText() {
    String longest = "x = 1\n".repeat(Highlighter.MAX_CODE_LENGTH / 6);
    assertThat(listing("python", longest).objection()).isEmpty();
    assertThat(listing("python", longest + "y").objection())
        .isEqualTo("code of more than 30000 characters has no colours");
    assertThat(listing("python", "x".repeat(2_000)).objection()).isEmpty();
    assertThat(listing("python", "y\n" + "x".repeat(2_001)))
        .isEqualTo(
            plain(
                "code with lines of more than 2000 characters has no colours",
                "break its lines, or call it \"text\"",
                "y",
                "x".repeat(2_001)));
  }

  @Test
  void whatWasColouredOnceIsNeverAskedForAgain() {
    CodeSnippet code = new CodeSnippet("go", "var x = 1\n");
    Listing first = new Highlighter(SCRIPTS, new Memo(cache)).render(List.of(code)).get(0);
    Scripts closed = new Scripts(1);
    closed.close();
    assertThat(new Highlighter(closed, new Memo(cache)).render(List.of(code)))
        .containsExactly(first);
  }

  private Listing listing(String language, String text) {
    return new Highlighter(SCRIPTS, new Memo(cache))
        .render(List.of(new CodeSnippet(language, text)))
        .get(0);
  }

  private static Listing plain(String objection, String hint, String... lines) {
    return new Listing(List.of(lines), objection, hint);
  }
}
