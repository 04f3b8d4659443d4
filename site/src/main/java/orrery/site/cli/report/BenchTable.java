package orrery.site.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import orrery.site.bench.Timing;

/**
 * Tables for a terminal, one below the other: a median and a best in each column.
 *
 * <pre>{@code
 *                 A, steps/s        B, steps/s
 *            median     best   median     best
 * jvm cpu      1065     1081     1163     1179
 * }</pre>
 */
final class BenchTable {
  private static final int CELL_WIDTH = 9;
  private static final String ABSENT = "-";

  private final List<List<String>> lines = new ArrayList<>();

  /** Starts a table, whose first column may have a title. */
  void head(String title, List<String> columns) {
    if (!lines.isEmpty()) {
      lines.add(List.of(""));
    }
    List<String> names = new ArrayList<>(List.of(title));
    List<String> cells = new ArrayList<>(List.of(""));
    for (String column : columns) {
      names.add(right(column, 2 * CELL_WIDTH));
      cells.add(right("median", CELL_WIDTH) + right("best", CELL_WIDTH));
    }
    lines.add(names);
    lines.add(cells);
  }

  /** Adds a line. */
  void line(String label, List<Cell> cells) {
    List<String> line = new ArrayList<>(List.of(label));
    for (Cell cell : cells) {
      line.add(right(cell.median(), CELL_WIDTH) + right(cell.best(), CELL_WIDTH));
    }
    lines.add(line);
  }

  /** Returns the text of all tables; their first columns have one width. */
  String text() {
    int width = lines.stream().mapToInt(line -> line.get(0).length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      String label = line.get(0) + " ".repeat(width - line.get(0).length());
      String row = label + String.join("", line.subList(1, line.size()));
      text.append(row.stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  /**
   * Two numbers as they are shown.
   *
   * @param median a number, or a dash
   * @param best a number, or a dash
   */
  record Cell(String median, String best) {
    /** Returns the cell of a timing, with a number of digits after the point. */
    static Cell of(Optional<Timing> timing, int digits) {
      return timing
          .map(t -> new Cell(fixed(t.median(), digits), fixed(t.best(), digits)))
          .orElse(new Cell(ABSENT, ABSENT));
    }

    private static String fixed(double value, int digits) {
      return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
  }
}
