package orrery.site.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes an article of a document of Jekyll, Obsidian, bookdown or GitHub, or of a dump of slides.
 *
 * <pre>{@code
 * ImportResult article = Importer.of(text, "2022-12-20-double-descent.md");
 * article.text();     // Markdown with front matter
 * article.report();   // "line 12: changed: read donâ€™t as don’t", ...
 * }</pre>
 *
 * <p>Nothing is lost silently: what is not understood stays as it is, and is reported.
 */
public final class Importer {
  private static final String FENCE = "---";
  private static final Pattern HEADING = Pattern.compile("(#{1,6}+)\\s++(\\S.*+)");
  private static final int MAX_LEVEL = 6;

  private static final List<ImportRule> RULES =
      Stream.of(
              Stream.of(new MojibakeRepair()),
              Replacement.ALL.stream(),
              Stream.of(new BareTex(), new Unrecognised()))
          .flatMap(rules -> rules.map(ImportRule.class::cast))
          .toList();

  private final ImportReport report = new ImportReport();
  private final ForeignFrontMatter frontMatter = new ForeignFrontMatter(report);
  private String heading = "";

  private Importer() {}

  /**
   * Imports a document.
   *
   * @param fileName without folders; it may contain the date and the title
   */
  public static ImportResult of(String text, String fileName) {
    Importer importer = new Importer();
    String article = importer.article(text, fileName);
    return new ImportResult(article, importer.report.lines());
  }

  /** Returns the name of a document from that of its file, without its date. */
  public static String name(String fileName) {
    return ForeignFrontMatter.name(fileName);
  }

  private String article(String text, String fileName) {
    String marked = text.startsWith("\ufeff") ? text.substring(1) : text;
    List<String> all = marked.replace("\r\n", "\n").lines().toList();
    int body = body(all);
    List<Line> lines = new Fences(report).read(all.subList(body, all.size()), body + 1);
    lines = Slides.merged(Slides.settled(lines, report), report);
    lines = headed(lines);
    List<String> written = new ArrayList<>();
    for (Line line : lines) {
      written.add(line.literal() ? line.text() : ruled(line));
    }
    String content = String.join("\n", written).strip().replaceAll("\n{4,}", "\n\n\n");
    return frontMatter.text(heading, fileName) + "\n" + content + "\n";
  }

  /** Reads the front matter, and returns the line behind it. */
  private int body(List<String> all) {
    if (all.isEmpty() || !all.get(0).stripTrailing().equals(FENCE)) {
      return 0;
    }
    int end = 1;
    while (end < all.size() && !all.get(end).stripTrailing().equals(FENCE)) {
      end++;
    }
    if (end == all.size()) {
      return 0;
    }
    frontMatter.read(all.subList(1, end), 2);
    return end + 1;
  }

  /**
   * The heading that a text begins with, or the first of the highest level, is the title where
   * there is none; then no other is as high as that.
   */
  private List<Line> headed(List<Line> lines) {
    int title = title(lines);
    boolean high = lines.stream().anyMatch(line -> line.number() != title && level(line) == 1);
    List<Line> changed = new ArrayList<>();
    for (Line line : lines) {
      if (line.number() == title) {
        heading = name(line);
      } else if (high && level(line) > 0 && level(line) < MAX_LEVEL) {
        report.changed(line.number(), "the heading is one level deeper: the title is the highest");
        changed.add(line.withText("#" + line.text()));
      } else {
        changed.add(line);
      }
    }
    return changed;
  }

  /** The number of the line that is the title, or 0. */
  private int title(List<Line> lines) {
    boolean beginning = true;
    for (Line line : lines) {
      if (!frontMatter.hasTitle() && (level(line) == 1 || (beginning && level(line) > 0))) {
        return line.number();
      }
      beginning &= line.text().isBlank();
    }
    return 0;
  }

  private static int level(Line line) {
    Matcher heading = HEADING.matcher(line.text());
    return !line.literal() && heading.matches() ? heading.group(1).length() : 0;
  }

  private static String name(Line line) {
    Matcher heading = HEADING.matcher(line.text());
    return heading.matches() ? withoutEnd(heading.group(2)) : "";
  }

  /** A heading without the attributes and the closing signs behind it. */
  private static String withoutEnd(String text) {
    String name = text.stripTrailing();
    if (name.endsWith("}")) {
      int before = name.lastIndexOf('}', name.length() - 2);
      int open = name.indexOf('{', Math.max(1, before + 1));
      name = open < 0 ? name : name.substring(0, open).stripTrailing();
    }
    int end = name.length();
    while (end > 0 && name.charAt(end - 1) == '#') {
      end--;
    }
    boolean closed = end > 0 && Character.isWhitespace(name.charAt(end - 1));
    return closed ? name.substring(0, end).stripTrailing() : name;
  }

  private String ruled(Line line) {
    String text = line.text();
    for (ImportRule rule : RULES) {
      text = Pieces.change(text, piece -> rule.apply(line.number(), piece, report));
    }
    return text;
  }
}
