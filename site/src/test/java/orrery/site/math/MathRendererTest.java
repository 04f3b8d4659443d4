package orrery.site.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.memo.Memo;
import orrery.site.script.NodeProgram;
import orrery.site.script.Scripts;

class MathRendererTest {
  @TempDir Path cache;
  private final Scripts scripts = new Scripts(2, node());

  /** Returns the Node that is asked, if any is. */
  Optional<NodeProgram> node() {
    return Optional.empty();
  }

  @AfterEach
  void close() {
    scripts.close();
  }

  @Test
  void aFormulaBecomesHtmlAndMathMlWithoutInlineStyles() {
    assertThat(render("\\frac{a_1}{b}"))
        .isInstanceOfSatisfying(
            MathResult.Html.class,
            set ->
                assertThat(set.html())
                    .startsWith("<span class=\"katex\"><span class=\"katex-mathml\"><math>")
                    .contains(
                        "<annotation encoding=\"application/x-tex\">\\frac{a_1}{b}</annotation>")
                    .contains("class=\"katex-base ks")
                    .doesNotContain("style="));
    assertThat(css("\\frac{a_1}{b}")).contains("{height:0.", "{--height:1.").doesNotContain("\"");
  }

  @Test
  void aNameIsAnAttributeOfTheMathMl() {
    MathResult.Html set = (MathResult.Html) render("x");
    assertThat(set.named(" aria-label=\"x\"")).contains("<math aria-label=\"x\"><semantics>");
    assertThat(set.named("")).isEqualTo(set.html());
  }

  @Test
  void anUnknownCommandIsReportedWhereItStandsWithTheNearestOne() {
    assertThat(render("a + \\alhpa"))
        .isEqualTo(
            new MathResult.Wrong(
                MathResult.Reason.UNKNOWN_COMMAND,
                "undefined control sequence: \\alhpa",
                4,
                6,
                "did you mean \\alpha?"));
    assertThat(render("\\zzzzzzzzz"))
        .isEqualTo(
            new MathResult.Wrong(
                MathResult.Reason.UNKNOWN_COMMAND,
                "undefined control sequence: \\zzzzzzzzz",
                0,
                10,
                ""));
  }

  @Test
  void anOperatorIsOneElementWhereMathMlCounts() {
    String max = "<mi>max</mi><mo>\u2061</mo>";
    assertThat(mathMl("s_{\\max}"))
        .isEqualTo("<mrow><msub><mi>s</mi><mrow>" + max + "</mrow></msub></mrow>");
    assertThat(mathMl("s_{\\max}^2"))
        .isEqualTo("<mrow><msubsup><mi>s</mi><mrow>" + max + "</mrow><mn>2</mn></msubsup></mrow>");
    assertThat(mathMl("\\frac{\\max}{s_{\\max}}"))
        .isEqualTo(
            ("<mrow><mfrac><mrow>" + max + "</mrow><msub><mi>s</mi><mrow>" + max)
                + "</mrow></msub></mfrac></mrow>");
    assertThat(mathMl("\\max x")).isEqualTo("<mrow>" + max + "<mi>x</mi></mrow>");
  }

  @Test
  void aMissingBraceIsReported() {
    assertThat(render("\\frac{a}{b"))
        .isEqualTo(
            new MathResult.Wrong(
                "unexpected end of input in a macro argument, expected '}'", 10, 1, ""));
  }

  @Test
  void anErrorThatKatexDoesNotMeanToThrowIsToldInWords() {
    assertThat(render("\\def\\b#1{#2}\\b1"))
        .isEqualTo(new MathResult.Wrong("a macro in this formula has no argument #2", 9, 2, ""));
    assertThat(render("\\begin{array}{\\tiny}a\\end{array}"))
        .isEqualTo(
            new MathResult.Wrong(
                "something in this formula stands where KaTeX takes single letters only, as in the"
                    + " columns of an {array}",
                0,
                1,
                ""));
    assertThat(withMacro("\\a", "#2#1#3#9", "\\a{1}{2}{3}"))
        .isEqualTo(
            new MathResult.Wrong(
                "this formula makes KaTeX fail",
                0,
                1,
                "write it in another way, or piece by piece to see where it fails"));
  }

  private MathResult withMacro(String name, String body, String tex) {
    return renderer().render(List.of(new Formula(tex, true, Map.of(name, body)))).get(0);
  }

  @Test
  void whatCouldReachOutOfTheFormulaIsRefused() {
    assertThat(render("x + \\href{javascript:alert(1)}{y}"))
        .isEqualTo(new MathResult.Wrong("\\href is not allowed", 4, 5, ""));
    assertThat(render("\\includegraphics{https://example.com/x.png}"))
        .isEqualTo(new MathResult.Wrong("\\includegraphics is not allowed", 0, 16, ""));
    assertThat(render("\\htmlStyle{color:red}{x}")).isInstanceOf(MathResult.Wrong.class);
  }

  @Test
  void ofANumberedFormulaOnlyWhatWasPutIntoItIsTrusted() {
    Edit number = Edit.tag(2, 12, "eq:a", "3");
    assertThat(numbered("x \\label{eq}\\htmlId{eq:b}{y}", number))
        .isEqualTo(new MathResult.Wrong("\\htmlId is not allowed", 12, 7, ""));
    assertThat(numbered("x \\label{eq}\\href{https://example.org}{y}", number))
        .isEqualTo(new MathResult.Wrong("\\href is not allowed", 12, 5, ""));
    assertThat(numbered("x \\label{eq} + \\alhpa", number))
        .isEqualTo(
            new MathResult.Wrong(
                MathResult.Reason.UNKNOWN_COMMAND,
                "undefined control sequence: \\alhpa",
                15,
                6,
                "did you mean \\alpha?"));
    assertThat(((MathResult.Html) numbered("x \\label{eq}", number)).html())
        .contains("id=\"eq:a\"", ">x \\label{eq}</annotation>");
  }

  private MathResult numbered(String tex, Edit edit) {
    return renderer().render(List.of(new Formula(tex, true, Map.of(), List.of(edit)))).get(0);
  }

  @Test
  void aFormulaThatExplodesIsStopped() {
    assertThat(render("\\def\\x{\\x\\x}\\x"))
        .isEqualTo(
            new MathResult.Wrong(
                "too many expansions: infinite loop or need to increase maxExpand setting",
                0,
                1,
                ""));
    assertThat(render("{".repeat(101) + "x" + "}".repeat(101)))
        .isEqualTo(new MathResult.Wrong("the formula is nested deeper than 100", 100, 1, ""));
    assertThat(render("x".repeat(5_001)))
        .isEqualTo(
            new MathResult.Wrong(
                "the formula has 5001 characters; at most 5000 are set",
                0,
                1,
                "break it into several"));
    assertThat(render("\\begin{matrix}" + "&\\\\".repeat(501) + "\\end{matrix}"))
        .isEqualTo(
            new MathResult.Wrong(
                "the formula has 1002 cells; at most 1000 are set", 0, 1, "break it into several"));
    assertThat(render(" ")).isEqualTo(new MathResult.Wrong("the formula is empty", 0, 1, ""));
  }

  @Test
  void aFormulaOnWhichKatexGaveUpIsNotTriedAgain() {
    String tex = "\\def\\a{" + "x".repeat(2_000) + "}" + "\\a".repeat(900);
    Formula longest = new Formula(tex, false, Map.of());
    MathResult gaveUp =
        new MathResult.Wrong(
            "KaTeX gave up: it takes more than 2000000 statements", 0, 1, "break it into several");
    try (Scripts patient = new Scripts(1, Duration.ofMinutes(5), 2_000_000, node())) {
      assertThat(new MathRenderer(patient, new Memo(cache)).render(List.of(longest)))
          .containsExactly(gaveUp);
    }
    Scripts closed = new Scripts(1);
    closed.close();
    assertThat(new MathRenderer(closed, new Memo(cache)).render(List.of(longest)))
        .containsExactly(gaveUp);
  }

  @Test
  void aSizeIsCapped() {
    assertThat(((MathResult.Html) render("\\rule{999em}{999em}")).html()).isNotEmpty();
    assertThat(css("\\rule{999em}{999em}")).contains("20em").doesNotContain("999em");
  }

  @Test
  void macrosAreSetAndOneFormulaCannotChangeThoseOfAnother() {
    Map<String, String> macros = Map.of("\\R", "\\mathbb{R}");
    MathRenderer renderer = renderer();
    List<MathResult> results =
        renderer.render(
            List.of(
                new Formula("\\gdef\\R{changed}\\R", false, macros),
                new Formula("x \\in \\R", false, macros)));
    assertThat(((MathResult.Html) results.get(1)).html())
        .contains("<mi mathvariant=\"double-struck\">R</mi>");
  }

  @Test
  void displayMathIsSetAsSuchAndCharactersOfOtherScriptsArePassed() {
    assertThat(renderer().render(List.of(new Formula("\\text{größe} = 1", true, Map.of()))).get(0))
        .isInstanceOfSatisfying(
            MathResult.Html.class,
            set -> assertThat(set.html()).startsWith("<span class=\"katex-display\">"));
  }

  @Test
  void whatIsRememberedIsTheSameAndABrokenMemoryIsIgnored() throws IOException {
    MathResult fresh = render("e^{i\\pi}");
    assertThat(new MathRenderer(scripts, new Memo(cache)).render(List.of(euler())).get(0))
        .isEqualTo(fresh);
    try (Stream<Path> entries = Files.walk(cache)) {
      for (Path entry : entries.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(entry);
        bytes[bytes.length / 2] ^= 1;
        Files.write(entry, bytes);
      }
    }
    assertThat(render("e^{i\\pi}")).isEqualTo(fresh);
  }

  @Test
  void theStyleSheetAsksForFontsThatAreThere() {
    assertThat(Katex.css())
        .contains("url(fonts/KaTeX_Main-Regular.woff2) format(\"woff2\")")
        .doesNotContain(".ttf");
    assertThat(Katex.fonts()).containsKey("KaTeX_Main-Regular.woff2").hasSize(20);
  }

  private static Formula euler() {
    return new Formula("e^{i\\pi}", false, Map.of());
  }

  private String css(String tex) {
    SiteStyles styles = new SiteStyles();
    styles.set("x", ((MathResult.Html) render(tex)).styles());
    return styles.css();
  }

  private MathResult render(String tex) {
    return renderer().render(List.of(new Formula(tex, false, Map.of()))).get(0);
  }

  private MathRenderer renderer() {
    return new MathRenderer(scripts, new Memo(cache));
  }

  private String mathMl(String tex) {
    String html = ((MathResult.Html) render(tex)).html();
    return html.substring(html.indexOf("<semantics>") + 11, html.indexOf("<annotation"));
  }
}
