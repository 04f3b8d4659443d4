package orrery.site.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks the lines that are code or formulas, and rewrites other programs' fences around them. */
final class Fences {
  private static final Pattern FENCE = Pattern.compile("\\s*+(`{3,}+|~{3,}+)(.*+)");
  private static final Pattern CHUNK =
      Pattern.compile(
          "\\s*+\\{(r|python|julia|bash|sql|stan)\\b[^}]*+\\}\\s*+", Pattern.CASE_INSENSITIVE);
  private static final Pattern HIGHLIGHT =
      Pattern.compile("\\s*+\\{%\\s*+highlight\\s++(\\w++).*%\\}\\s*+");
  private static final Pattern END = Pattern.compile("\\s*+\\{%\\s*+endhighlight\\s*+%\\}\\s*+");

  private final ImportReport report;
  private String open = "";
  private boolean formula;
  private boolean container;

  Fences(ImportReport report) {
    this.report = report;
  }

  List<Line> read(List<String> texts, int first) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      lines.add(line(first + i, texts.get(i)));
    }
    return lines;
  }

  private Line line(int number, String text) {
    Matcher highlight = HIGHLIGHT.matcher(text);
    if (open.isEmpty() && highlight.matches()) {
      open = "{%";
      return fence(number, text, "```" + highlight.group(1));
    }
    if (open.equals("{%")) {
      boolean ends = END.matcher(text).matches();
      open = ends ? "" : open;
      return ends ? fence(number, text, "```") : new Line(number, text, true);
    }
    Matcher fence = FENCE.matcher(text);
    if (fence.matches() && !formula) {
      return fenced(number, text, fence);
    }
    boolean dollars = open.isEmpty() && text.strip().startsWith("$$");
    boolean literal = (!open.isEmpty() && !container) || formula || dollars;
    if (open.isEmpty() && (formula || dollars)) {
      boolean alone = text.strip().length() < 4 || !text.strip().endsWith("$$");
      formula = formula ? !text.strip().endsWith("$$") : alone;
    }
    return new Line(number, text, literal);
  }

  private Line fenced(int number, String text, Matcher fence) {
    if (!open.isEmpty()) {
      boolean ends = fence.group(1).startsWith(open) && fence.group(2).isBlank();
      open = ends ? "" : open;
      container &= !ends;
      return new Line(number, text, true);
    }
    open = fence.group(1);
    if (CHUNK.matcher(fence.group(2)).matches()) {
      String language = CHUNK.matcher(fence.group(2)).replaceFirst("$1");
      return fence(number, text, open + language);
    }
    container = fence.group(2).strip().startsWith("{");
    return new Line(number, text, true);
  }

  private Line fence(int number, String text, String now) {
    report.changed(number, text.strip() + " is " + now);
    return new Line(number, now, true);
  }
}
