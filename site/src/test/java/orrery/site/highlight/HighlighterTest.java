package orrery.site.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /** On these, expressions that see the whole code go back and forth for minutes. */
  @ParameterizedTest
  @CsvSource({"cpp, 'a '", "arduino, 'a&'", "typescript, '0x'", "java, '('"})
  void codeThatLooksLikeTheStartOfSomethingAtEachOfItsPlacesIsColoured(
      String language, String unit) {
    Listing listing = listing(language, "1;\n" + lines(unit));
    assertThat(listing.objection()).isEmpty();
    assertThat(listing.html()).startsWith("<span class=\"hljs-number\">1</span>;\n");
  }

  @ParameterizedTest
  @CsvSource({"typescript, '('", "arcade, '{::'", "cpp, 'a::'", "javascript, '('"})
  void codeOfTooManyPartsStaysPlainOnEveryMachine(String language, String unit) {
    Listing listing = listing(language, lines(unit));
    assertThat(listing.objection())
        .isEqualTo("highlight.js gave up: it has too many words and signs");
    assertThat(listing.hint()).isEqualTo("call it \"text\"");
    assertThat(listing(language, lines(unit))).as("remembered").isEqualTo(listing);
  }

  /** As many lines of a text as can be coloured, full of it. */
  private static String lines(String unit) {
    String line = unit.repeat((Highlighter.MAX_LINE_LENGTH - 1) / unit.length()) + "\n";
    return line.repeat((Highlighter.MAX_CODE_LENGTH - 10) / line.length());
  }

  @Test
  void aCommentOfManyLinesIsOne() {
    String comment = "/* " + "word ".repeat(19).concat("\n").repeat(40) + "*/\n";
    assertThat(listing("java", comment + "int x;\n").html())
        .startsWith("<span class=\"hljs-comment\">/* word")
        .contains("<span class=\"hljs-type\">int</span> x;");
    String string = "s = \"\"\"" + "word ".repeat(19).concat("\n").repeat(40) + "\"\"\"\n";
    assertThat(listing("python", string + "return 1\n").html())
        .contains("<span class=\"hljs-keyword\">return</span>");
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
    String longest = "x = 01234\n".repeat(Highlighter.MAX_CODE_LENGTH / 10);
    assertThat(listing("python", longest).objection()).isEmpty();
    assertThat(listing("python", longest + "y").objection())
        .isEqualTo("code of more than 20000 characters has no colours");
    assertThat(listing("python", "x".repeat(500)).objection()).isEmpty();
    assertThat(listing("python", "y\n" + "x".repeat(501)))
        .isEqualTo(
            plain(
                "code with lines of more than 500 characters has no colours",
                "break its lines, or call it \"text\"",
                "y",
                "x".repeat(501)));
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
