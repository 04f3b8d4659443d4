package orrery.site.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import orrery.site.script.Library.Answer;
import orrery.site.script.Scripts;

class WidthTest {
  /** The widths in em of the whole and of its widest part, of formulas in running text. */
  private static final Map<String, List<String>> WIDTHS =
      Map.of(
          "x", List.of("0.572", "0.572"),
          "e^{i\\pi} + 1 = 0", List.of("4.736", "2.403"),
          "\\Huge M W \\quad \\tiny M W", List.of("8.950", "8.950"),
          "\\text{Words with spaces, and WMWM}", List.of("14.325", "14.325"),
          "\\begin{pmatrix} 1 & 2 & 3 \\\\ 4 & 5 & 6 \\end{pmatrix}", List.of("4.972", "4.972"),
          "\\text{größe} \\text{漢字}", List.of("4.169", "4.169"),
          "\\llap{abc} \\sqrt[3]{x} \\boxed{W}", List.of("3.060", "3.060"),
          "\\frac{\\partial L}{\\partial W} = \\left( \\frac{a}{b} \\right)^2",
              List.of("4.669", "2.742"));

  @Test
  void aFormulaIsMeasuredByTheGlyphsOfItsFonts() {
    try (Scripts scripts = new Scripts(1)) {
      WIDTHS.forEach(
          (tex, widths) -> {
            Answer answer = scripts.call(Katex.library(), List.of(tex, "false")).join();
            List<String> values = ((Answer.Returned) answer).values();
            assertThat(values.subList(2, 4)).as(tex).isEqualTo(widths);
          });
    }
  }
}
