package orrery.site.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import orrery.site.script.Library.Answer;
import orrery.site.script.Scripts;

class WidthBoundTest {
  private static final Scripts SCRIPTS = new Scripts(1);

  private static final List<String> FORMULAS =
      List.of(
          "x",
          "e^{i\\pi} + 1 = 0",
          "\\mathbf{MWMWMW} + \\boldsymbol{mwmwmw}",
          "\\mathcal{MWM} \\mathscr{JPW} \\mathfrak{MWM} \\mathbb{MWM} \\mathtt{mmm} \\mathsf{W\\%}",
          "\\Huge M W \\quad \\tiny M W",
          "\\Large \\sum_{i=1}^{n} \\frac{W}{M}",
          "\\large a \\LARGE b \\huge c \\normalsize d",
          "\\text{Words with spaces, and WMWM}",
          "\\textbf{Wide \\% words} \\textit{mm} \\texttt{code} \\textsf{sans}",
          "\\frac{\\partial L}{\\partial W} = \\left( \\frac{a}{b} \\right)^2",
          "\\left\\{ \\begin{array}{cc} a & b \\\\ c & d \\end{array} \\right.",
          "\\begin{pmatrix} 1 & 2 & 3 \\\\ 4 & 5 & 6 \\end{pmatrix}",
          "\\begin{cases} x & \\text{if } x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}",
          "\\begin{aligned} a &= b + c \\\\ &= d \\end{aligned}",
          "\\Longleftrightarrow \\longmapsto \\Longrightarrow \\hookrightarrow \\dashrightarrow",
          "\\xrightarrow[below]{above} \\xleftarrow{f}",
          "\\widehat{ABC} \\widetilde{MMMM} \\overline{AB} \\underbrace{a+b+c}_{n}",
          "\\sqrt[3]{x} + \\sqrt{\\frac{a}{b}}",
          "a \\hspace{3em} b \\qquad c \\kern2em d \\hskip-1em e \\! f \\; g",
          "\\boxed{W} \\fbox{M} \\cancel{x} \\bcancel{mm} \\colorbox{red}{M}",
          "\\prod \\coprod \\bigoplus \\bigotimes \\iiint \\oint \\bigcup",
          "\\max_{x \\in X} \\operatorname*{argmin}_\\theta \\limsup_{n \\to \\infty} f",
          "\\Bigg/ \\Biggl( \\biggr] \\big| x \\Bigg\\backslash",
          "\\ldots \\cdots \\ddots \\vdots \\infty \\ll \\ggg \\smile",
          "\\text{\\AE \\OE \\ss} \\pounds \\degree \\S \\yen \\checkmark \\maltese",
          "\\text{größe} \\text{漢字} \\text{кириллица}",
          "\\llap{abc} \\rlap{def} \\mathrlap{g} \\smash{h} \\phantom{iii}",
          "\\overset{!}{=} \\stackrel{d}{\\to} \\binom{n}{k} \\tfrac12 \\dfrac12",
          "\\mathrm{KL}(p \\,\\|\\, q) = \\int p(x) \\log \\frac{p(x)}{q(x)} \\, dx \\tag{7}",
          "A \\begin{CD} B @>a>> C \\end{CD}",
          "x_{\\max}^{2} \\le \\| y \\|_2^2, \\; 52/42 \\% \\& \\# \\$ < >");

  @AfterAll
  static void close() {
    SCRIPTS.close();
  }

  @Test
  void noFormulaIsWiderThanItsBound() {
    for (String tex : FORMULAS) {
      for (String display : List.of("true", "false")) {
        if (display.equals("false") && (tex.contains("\\tag") || tex.contains("{CD}"))) {
          continue;
        }
        String html = call(tex, display).get(1);
        double width = Double.parseDouble(call(tex, display, "measure", "true").get(1));
        assertThat(WidthBound.of(html)).as(tex).isGreaterThanOrEqualTo(width).isPositive();
      }
    }
  }

  @Test
  void whatIsUsualInATextNeedsNoMeasuring() {
    for (String tex : List.of("n", "\\alpha_0", "x \\in \\mathbb{R}^m", "p/n = 6.2", "f(x) = 0")) {
      assertThat(WidthBound.of(call(tex, "false").get(1)))
          .as(tex)
          .isLessThan(MathRenderer.NARROW_EM);
    }
  }

  private static List<String> call(String... arguments) {
    Answer answer = SCRIPTS.call(Katex.library(), List.of(arguments)).join();
    assertThat(answer).as(arguments[0]).isInstanceOf(Answer.Returned.class);
    assertThat(((Answer.Returned) answer).values().get(0)).as("%s", answer).isNotEqualTo("wrong");
    return ((Answer.Returned) answer).values();
  }
}
