package orrery.site.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.engine.figure.Axis;
import orrery.engine.figure.Figure;
import orrery.engine.figure.Mark;
import orrery.engine.figure.Panel;

class TextPlotTest {
  private static final Terminal PLAIN = new Terminal(40, false);
  private static final Terminal UNICODE = new Terminal(40, true);
  private static final double[] X = {0, 1, 2, 3, 4};
  private static final double[] PEAK = {1, 2, 9, 2, 1};

  @Test
  void theMainLineIsDrawnBetweenItsEnds() {
    assertThat(TextPlot.of(peak(), PLAIN))
        .isEqualTo(
            """
              test: error
            9|                  **
             |                 * **
             |                *   **
             |              **     **
             |             **        *
             |            **          *
             |           **            *
             |          **              **
             |    ******                 ******
            1|*****                            ****
             +-------------------------------------
              0             features              4
            """);
    assertThat(TextPlot.of(peak(), UNICODE))
        .isEqualTo(
            """
              test: error
            9│                 ⢠⠾⡄
             │                ⢠⠏ ⠹⡄
             │               ⢠⠃   ⠘⡄
             │              ⣠⠃     ⠘⣄
             │             ⣰⠃       ⠘⣆
             │            ⡰⠁         ⠈⢆
             │           ⡰⠁           ⠈⢆
             │          ⡼⠁             ⠈⢧
             │      ⢀⣀⣠⠼⠁               ⠈⠧⣄⣀⡀
            1│⣀⡤⠤⠖⠒⠉⠉                       ⠉⠉⠒⠲⠤⢤⣀
             └─────────────────────────────────────
              0             features              4
            """);
  }

  @Test
  void aLogarithmicAxisIsOneHereToo() {
    double[] powers = {1, 10, 100, 1000, 10_000};
    Panel panel =
        new Panel(
            "",
            Axis.logarithmic("a label that is too long to stand under so short an axis"),
            Axis.logarithmic("risk"),
            List.of(new Mark.Line("", Mark.Tone.REFERENCE, false, powers, powers)));
    assertThat(TextPlot.of(new Figure("", List.of(panel)), PLAIN))
        .isEqualTo(
            """
                  risk
            10000|                               **
                 |                           ****
                 |                        ****
                 |                    ****
                 |                *****
                 |             ****
                 |         ****
                 |      ****
                 |  ****
                1|***
                 +---------------------------------
                  1                           10000
            """);
  }

  @Test
  void whatIsNotKnownIsAGapAndAConstantIsInTheMiddle() {
    double[] some = {3, 3, Double.NaN, 3, Double.POSITIVE_INFINITY};
    assertThat(TextPlot.of(figure(line(Mark.Tone.PRIMARY, some)), PLAIN))
        .isEqualTo(
            """
              test: error
             |
             |
             |
             |
            3|**********
             |
             |
             |
             |
             |
             +-------------------------------------
              0             features              4
            """);
  }

  @Test
  void aFigureWithoutALineIsNotDrawn() {
    double[] none = {Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN};
    assertThat(TextPlot.of(figure(line(Mark.Tone.PRIMARY, none)), PLAIN)).isEmpty();
    Mark dots = new Mark.Dots("dots", Mark.Tone.PRIMARY, X, PEAK);
    assertThat(TextPlot.of(figure(dots), PLAIN)).isEmpty();
    Mark point = new Mark.Line("", Mark.Tone.PRIMARY, false, new double[] {1}, new double[] {1});
    assertThat(TextPlot.of(figure(point), PLAIN)).isEmpty();
  }

  private static Figure peak() {
    return figure(line(Mark.Tone.SECONDARY, X), line(Mark.Tone.PRIMARY, PEAK));
  }

  private static Mark line(Mark.Tone tone, double[] y) {
    return new Mark.Line("test", tone, false, X, y);
  }

  private static Figure figure(Mark... marks) {
    Panel panel = new Panel("", Axis.linear("features"), Axis.linear("error"), List.of(marks));
    return new Figure("", List.of(new Panel("", panel.x(), panel.y(), List.of()), panel));
  }
}
