package orrery.site.cli.report;

import java.util.Arrays;
import java.util.List;
import orrery.engine.figure.Axis;
import orrery.engine.figure.Figure;
import orrery.engine.figure.Mark;
import orrery.engine.figure.Panel;
import orrery.engine.math.Decimal;

/**
 * The main line of a figure in characters: a first look, and not the figure.
 *
 * <pre>{@code
 * TextPlot.of(figure, terminal)   // empty where no line is drawn
 * }</pre>
 */
final class TextPlot {
  private static final int HEIGHT = 10;
  private static final int DIGITS = 3;

  /** The bits of the dots of a Braille character, by row and column. */
  private static final int[][] DOTS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

  private static final int BRAILLE = 0x2800;

  private final Terminal terminal;
  private final Panel panel;
  private final Mark.Line line;
  private final double[] x;
  private final double[] y;

  private TextPlot(Terminal terminal, Panel panel, Mark.Line line) {
    this.terminal = terminal;
    this.panel = panel;
    this.line = line;
    this.x = scaled(line.x(), panel.x());
    this.y = scaled(line.y(), panel.y());
  }

  /** Returns lines of text, each ended. */
  static String of(Figure figure, Terminal terminal) {
    for (Panel panel : figure.panels()) {
      List<TextPlot> plots =
          panel.marks().stream()
              .filter(Mark.Line.class::isInstance)
              .map(mark -> new TextPlot(terminal, panel, (Mark.Line) mark))
              .filter(TextPlot::isDrawable)
              .toList();
      if (!plots.isEmpty()) {
        return plots.stream().filter(TextPlot::isMain).findFirst().orElse(plots.get(0)).text();
      }
    }
    return "";
  }

  private boolean isMain() {
    return line.tone() == Mark.Tone.PRIMARY || line.tone() == Mark.Tone.SERIES_1;
  }

  private static double[] scaled(double[] values, Axis axis) {
    boolean isLogarithmic = axis.scale() == Axis.Scale.LOGARITHMIC;
    return Arrays.stream(values)
        .map(value -> isLogarithmic ? Math.log10(value) : value)
        .map(value -> Double.isFinite(value) ? value : Double.NaN)
        .toArray();
  }

  private boolean isDrawable() {
    return least(x) < greatest(x) && !Double.isNaN(least(y));
  }

  private static double least(double[] values) {
    return Arrays.stream(values).filter(Double::isFinite).min().orElse(Double.NaN);
  }

  private static double greatest(double[] values) {
    return Arrays.stream(values).filter(Double::isFinite).max().orElse(Double.NaN);
  }

  private String text() {
    String top = label(greatest(y), panel.y());
    String bottom = label(least(y), panel.y());
    int margin = Math.max(top.length(), bottom.length());
    int columns = terminal.width() - margin - 2;
    String[] rows = terminal.isUnicode() ? braille(columns) : ascii(columns);
    String side = terminal.isUnicode() ? "\u2502" : "|";
    StringBuilder text = new StringBuilder();
    String name = line.name().isEmpty() ? "" : line.name() + ": ";
    text.append(" ".repeat(margin + 1)).append(name).append(panel.y().label()).append('\n');
    for (int row = 0; row < rows.length; row++) {
      boolean isFlat = top.equals(bottom);
      boolean isTop = row == (isFlat ? rows.length / 2 - 1 : 0);
      String label = isTop ? top : row == rows.length - 1 && !isFlat ? bottom : "";
      text.append(" ".repeat(margin - label.length())).append(label).append(side);
      text.append(rows[row].stripTrailing()).append('\n');
    }
    String corner = terminal.isUnicode() ? "\u2514" : "+";
    String floor = terminal.isUnicode() ? "\u2500" : "-";
    text.append(" ".repeat(margin)).append(corner).append(floor.repeat(columns)).append('\n');
    return text.append(" ".repeat(margin + 1)).append(footer(columns)).append('\n').toString();
  }

  private String footer(int columns) {
    String left = label(least(x), panel.x());
    String right = label(greatest(x), panel.x());
    String middle = panel.x().label();
    int free = columns - left.length() - right.length() - middle.length();
    return free < 2
        ? left + " ".repeat(Math.max(1, columns - left.length() - right.length())) + right
        : left + " ".repeat(free / 2) + middle + " ".repeat(free - free / 2) + right;
  }

  private static String label(double scaled, Axis axis) {
    boolean isLogarithmic = axis.scale() == Axis.Scale.LOGARITHMIC;
    return Decimal.text(isLogarithmic ? Math.pow(10, scaled) : scaled, DIGITS);
  }

  private String[] ascii(int columns) {
    boolean[][] dots = dots(columns, HEIGHT);
    String[] rows = new String[HEIGHT];
    for (int row = 0; row < HEIGHT; row++) {
      StringBuilder text = new StringBuilder();
      for (int column = 0; column < columns; column++) {
        text.append(dots[row][column] ? '*' : ' ');
      }
      rows[row] = text.toString();
    }
    return rows;
  }

  private String[] braille(int columns) {
    boolean[][] dots = dots(columns * DOTS[0].length, HEIGHT * DOTS.length);
    String[] rows = new String[HEIGHT];
    for (int row = 0; row < HEIGHT; row++) {
      StringBuilder text = new StringBuilder();
      for (int column = 0; column < columns; column++) {
        int bits = bits(dots, row * DOTS.length, column * DOTS[0].length);
        text.append(bits == 0 ? ' ' : (char) (BRAILLE + bits));
      }
      rows[row] = text.toString();
    }
    return rows;
  }

  private static int bits(boolean[][] dots, int top, int left) {
    int bits = 0;
    for (int row = 0; row < DOTS.length; row++) {
      for (int column = 0; column < DOTS[row].length; column++) {
        bits |= dots[top + row][left + column] ? DOTS[row][column] : 0;
      }
    }
    return bits;
  }

  /** Draws the line on a grid, whose first row is at the top. */
  private boolean[][] dots(int width, int height) {
    boolean[][] dots = new boolean[height][width];
    for (int i = 0; i + 1 < x.length; i++) {
      double fromX = place(x[i], x, width);
      double fromY = place(y[i], y, height);
      double toX = place(x[i + 1], x, width);
      double toY = place(y[i + 1], y, height);
      if (Double.isFinite(fromX + fromY + toX + toY)) {
        int steps = (int) Math.max(1, 2 * Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY)));
        for (int step = 0; step <= steps; step++) {
          double share = (double) step / steps;
          int row = height - 1 - (int) Math.round(fromY + share * (toY - fromY));
          dots[row][(int) Math.round(fromX + share * (toX - fromX))] = true;
        }
      }
    }
    return dots;
  }

  private static double place(double value, double[] all, int cells) {
    double span = greatest(all) - least(all);
    // A constant is in the middle; what is not finite stays so.
    return span == 0 ? cells / 2.0 + value - value : (value - least(all)) / span * (cells - 1);
  }
}
