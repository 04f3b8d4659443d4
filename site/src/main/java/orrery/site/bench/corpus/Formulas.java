package orrery.site.bench.corpus;

import java.util.List;

/**
 * Formulas of the kinds that such articles have, most of them different from one another.
 *
 * <p>In a pattern, {@code @u} and {@code @v} stand for a variable, {@code @g} for a Greek letter,
 * {@code @i} for an index, {@code @a} and {@code @b} for a number from 1 to 99, {@code @c} and
 * {@code @d} for a digit.
 */
final class Formulas {
  private static final List<String> VARIABLES = List.of("a", "h", "q", "u", "w", "x", "y", "z");
  private static final List<String> INDICES = List.of("i", "j", "k", "m", "n", "t");
  private static final List<String> GREEK =
      List.of("\\alpha", "\\beta", "\\gamma", "\\eta", "\\kappa", "\\lambda", "\\mu", "\\theta");

  private static final List<String> INLINE =
      List.of(
          "@g",
          "@v_@i",
          "@v_{@i+@c}",
          "@u \\in \\mathbb{R}^{@i}",
          "\\mathbb{E}[@v^2]",
          "\\|@v_@i\\|_2^2",
          "@g_{\\max} = @a/@b",
          "O(@i^@c)",
          "\\hat{@u}_{@i} = f_{@g}(@v)",
          "@i = @a",
          "\\nabla_{@g} L(@g_@i)",
          "\\frac{@i}{@i+@a}",
          "@u \\mapsto \\max(0, @v)",
          "n/p = @c.@d");

  private static final List<String> DISPLAY =
      List.of(
          "L(@g) = \\frac{1}{n} \\sum_{@i=1}^{n} \\left( y_@i - f_{@g}(x_@i) \\right)^2"
              + " + \\frac{@a}{@b} \\|@g\\|_2^2",
          "\\mathbb{E}\\left[ (y - \\hat{f}(@v))^2 \\right]"
              + " = \\underbrace{B(@v)^2}_{\\text{bias}}"
              + " + \\underbrace{V(@v)}_{\\text{variance}} + \\sigma_{@a}^2",
          "\\begin{aligned} @g_{t+1} &= @g_t - \\eta \\nabla L(@g_t) \\\\"
              + " &= @g_t - \\frac{@a}{@b} \\sum_{@i} \\nabla \\ell_@i(@g_t) \\end{aligned}",
          "f(@v) = \\sum_{@i=1}^{@a} a_@i \\, \\sigma( w_@i^{\\top} @v + b_@i )",
          "\\begin{pmatrix} @u_1 & @u_2 \\\\ @v_1 & @v_2 \\end{pmatrix}"
              + " \\begin{pmatrix} @a \\\\ @b \\end{pmatrix} = @g",
          "R(@g) = \\begin{cases} \\sigma^2 \\frac{@g}{1-@g} & @g < 1 \\\\"
              + " \\frac{@a}{@g-1} + @b (1 - \\frac{1}{@g}) & @g > 1 \\end{cases}",
          "\\begin{aligned} \\hat{\\beta}_{@g} &= \\arg\\min_{\\beta}"
              + " \\left\\{ \\|y - X\\beta\\|_2^2 + @a\\,@g \\|\\beta\\|_2^2 \\right\\} \\\\"
              + " &= (X^{\\top} X + @b I)^{-1} X^{\\top} y \\end{aligned}",
          "\\begin{aligned} \\int_{-\\infty}^{\\infty} e^{-@v^2 / @a} \\, d@v"
              + " &= \\sqrt{@a\\pi} \\\\ \\prod_{@i=1}^{@b} @u_@i"
              + " &\\leq \\left( \\frac{1}{@b} \\sum_{@i} @u_@i \\right)^{@b} \\end{aligned}");

  private final Draws draws;

  Formulas(Draws draws) {
    this.draws = draws;
  }

  /** Writes a formula for a sentence, without the dollars. */
  String inline() {
    return filled(draws.of(INLINE));
  }

  /** Writes a formula for a line of its own, without the dollars. */
  String display() {
    return filled(draws.of(DISPLAY));
  }

  private String filled(String pattern) {
    return pattern
        .replace("@u", draws.of(VARIABLES))
        .replace("@v", draws.of(VARIABLES))
        .replace("@g", draws.of(GREEK))
        .replace("@i", draws.of(INDICES))
        .replace("@a", String.valueOf(draws.upTo(99)))
        .replace("@b", String.valueOf(draws.upTo(99)))
        .replace("@c", String.valueOf(draws.upTo(9)))
        .replace("@d", String.valueOf(draws.upTo(9)));
  }
}
