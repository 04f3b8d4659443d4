package orrery.site.cli.report;

import java.util.ArrayList;
import java.util.List;

/** Words in lines of a terminal: broken at spaces, and beside names. */
final class Columns {
  /** A name that is longer has a line of its own. */
  private static final int MAX_NAME = 24;

  private static final int INDENT = 2;

  private final int width;
  private final List<String[]> rows = new ArrayList<>();

  Columns(int width) {
    this.width = width;
  }

  /** Adds a name and what is said of it. */
  Columns row(String name, String words) {
    rows.add(new String[] {name, words});
    return this;
  }

  /** Returns all rows, the words of each beside its name. */
  String text() {
    int widest =
        rows.stream().mapToInt(row -> row[0].length()).filter(n -> n <= MAX_NAME).max().orElse(0);
    String gap = " ".repeat(INDENT + widest + INDENT);
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      String name = " ".repeat(INDENT) + row[0];
      boolean beside = row[0].length() <= widest;
      text.append(beside ? name + gap.substring(name.length()) : name + "\n" + gap);
      text.append(String.join("\n" + gap, lines(row[1], width - gap.length()))).append('\n');
    }
    return text.toString();
  }

  /** Returns a text in lines, each with some spaces before it. */
  static String wrapped(String words, int indent, int width) {
    String gap = " ".repeat(indent);
    return gap + String.join("\n" + gap, lines(words, width - indent)) + "\n";
  }

  private static List<String> lines(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
