package orrery.site.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Articles full of formulas, in all places where one may stand. The same seed, the same articles.
 */
final class FormulaGenerator {
  private static final List<String> LETTERS =
      List.of("x", "y", "w", "\\theta", "\\lambda", "\\mathcal{H}", "\\hat{f}", "M^*", "\\ell");

  /** {@code A}, {@code B} stand for letters and smaller formulas, {@code N} for a number. */
  private static final List<String> SHAPES =
      List.of(
          "A_{B}^*",
          "\\|A_i\\|_2^2",
          "A_{\\min} = N/N",
          "A*B*A",
          "\\{A \\mid B\\}",
          "|A| < |B| > N",
          "\\mathbb{E}[A(B)]",
          "A \\in [0, N]",
          "\\frac{A}{N + B}",
          "\\left[ A \\right](B)",
          "A \\& B \\# N \\%",
          "A_1*B_2*A_3",
          "~A `` B ''",
          "\\text{if } A < B",
          "\\sum_{i=1}^{N} A_i B_i",
          "\\begin{aligned} A &= B \\\\ &= N \\end{aligned}",
          "\\begin{cases} A & B < N \\\\ B & B > N \\end{cases}",
          "\\begin{pmatrix} A & B \\\\ N & A \\end{pmatrix}");

  /** The places of formulas; {@code F} in running text, {@code D} on lines of its own. */
  private static final List<String> PLACES =
      List.of(
          "Where F is *large and F* is **small: F**.\n",
          "- first F\n- then _F_ and [F](https://example.org/a_b)\n  1. F\n",
          "> a quote of F and\n> of F_ and ~~F~~\n",
          "| head F | two |\n|:--|--:|\n| F | *F* |\n",
          "A line\n| F | `code` |\n|---|---|\n| F | x |\n",
          "## Of F and others\n",
          "Costs \\$5, \"F\" -- or (F).[^n]\n",
          "$$\nD\n$$\n",
          "Text before\n$$D$$\nand after F.\n",
          "> $$\n> D\n> $$\n",
          "1. item\n\n   $$\n   D\n   $$\n");

  private final SplittableRandom random;

  FormulaGenerator(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** An article, and the formulas that were put into it. */
  record Generated(String text, List<String> formulas) {}

  Generated article(int blocks) {
    StringBuilder text = new StringBuilder("---\ntitle: Generated\n---\n");
    List<String> formulas = new ArrayList<>();
    for (int i = 0; i < blocks; i++) {
      for (char c : one(PLACES).toCharArray()) {
        if (c == 'F' || c == 'D') {
          String formula = formula(2);
          formulas.add(formula);
          text.append(c == 'F' ? "$" + formula + "$" : formula);
        } else {
          text.append(c);
        }
      }
      text.append('\n');
    }
    return new Generated(text + "\n[^n]: A note.\n", formulas);
  }

  private String formula(int depth) {
    StringBuilder formula = new StringBuilder();
    for (char c : one(SHAPES).toCharArray()) {
      boolean whole = depth > 0 && random.nextInt(4) == 0;
      switch (c) {
        case 'A', 'B' -> formula.append(whole ? "{" + formula(depth - 1) + "}" : one(LETTERS));
        case 'N' -> formula.append(random.nextInt(100));
        default -> formula.append(c);
      }
    }
    return formula.toString();
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
