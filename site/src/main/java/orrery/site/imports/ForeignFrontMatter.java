package orrery.site.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Front matter of other generators. */
final class ForeignFrontMatter {
  private static final Pattern KEY = Pattern.compile("([\\w-]++)\\s*+:\\s*+(.*+)");
  private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-(.+)");
  private static final Set<String> KNOWN =
      Set.of("title", "date", "description", "tags", "category", "author", "draft", "aliases");

  private final ImportReport report;
  private final List<String> kept = new ArrayList<>();
  private boolean title;
  private boolean date;

  ForeignFrontMatter(ImportReport report) {
    this.report = report;
  }

  /** Reads the lines between the fences. */
  void read(List<String> lines, int first) {
    boolean keeps = false;
    for (int i = 0; i < lines.size(); i++) {
      Matcher key = KEY.matcher(lines.get(i));
      keeps = key.matches() ? key(key.group(1), key.group(2).strip(), first + i) : keeps;
      if (keeps && !lines.get(i).isBlank()) {
        kept.add(renamed(lines.get(i)));
      }
    }
  }

  private static String renamed(String line) {
    return line.replaceFirst("^(?:excerpt|summary|subtitle)\\s*:", "description:")
        .replaceFirst("^keywords\\s*:", "tags:")
        .replaceFirst("^categories\\s*+:\\s*+\\[?+\\s*+([^\\s,\\]]++).*+", "category: $1");
  }

  private boolean key(String name, String value, int line) {
    title |= name.equals("title");
    date |= name.equals("date");
    if (name.equals("published") && value.equals("false")) {
      report.changed(line, "published: false is draft: true");
      kept.add("draft: true");
      return false;
    }
    String written = name + ": " + value;
    boolean renamed = !renamed(written).equals(written);
    if (renamed) {
      report.changed(line, written.strip() + " is " + renamed(written).strip());
    } else if (!KNOWN.contains(name)) {
      report.changed(line, name + ": was left out, since nothing here asks for it");
    }
    return renamed || KNOWN.contains(name);
  }

  static String name(String fileName) {
    String stem = fileName.replaceFirst("\\.\\w+$", "");
    Matcher dated = DATED.matcher(stem);
    return dated.matches() ? dated.group(2) : stem;
  }

  boolean hasTitle() {
    return title;
  }

  /** The front matter of the article. */
  String text(String heading, String fileName) {
    Matcher dated = DATED.matcher(fileName);
    String name = name(fileName);
    List<String> lines = new ArrayList<>(kept);
    if (!title) {
      String words = heading.isEmpty() ? name.replaceAll("[-_]+", " ").strip() : heading;
      String from = heading.isEmpty() ? "the name of the file" : "the first heading";
      lines.add(0, "title: \"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
      report.changed(1, "the title is " + from + ", \"" + words + "\"");
    }
    if (!date && dated.matches()) {
      lines.add("date: " + dated.group(1));
      report.changed(1, "the date is from the name of the file");
    } else if (!date) {
      report.left(1, "give it a date: without one it is a note");
    }
    return "---\n" + String.join("\n", lines) + "\n---\n";
  }
}
