package orrery.site.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Slides whose separators were lost: lines that come again and again are their titles. Of the steps
 * in which a slide builds up, the last has everything and is kept.
 */
final class Slides {
  /** A few words without punctuation. */
  private static final Pattern TITLE =
      Pattern.compile("\\p{Lu}[^\\s.,!?:;$\\\\|<>]*(?: [^\\s.,!?:;$\\\\|<>]+){0,4}");

  private static final Pattern SETTING =
      Pattern.compile("(?:class|name|layout|template|background-image|count|exclude):.*");
  private static final int MIN_REPEATS = 2;

  private Slides() {}

  /** Removes what only a presentation needs. */
  static List<Line> settled(List<Line> lines, ImportReport report) {
    List<Line> kept = new ArrayList<>();
    boolean rule = true;
    boolean notes = false;
    for (Line line : lines) {
      String text = line.text().strip();
      boolean separator = text.equals("---") && !line.literal();
      boolean setting = rule && SETTING.matcher(text).matches();
      boolean step = text.equals("--") && !line.literal();
      notes = !separator && (notes || text.equals("???"));
      if (setting || step || notes) {
        report.changed(
            line.number(), (text.isEmpty() ? "a line of notes" : text) + " was left out");
      } else {
        kept.add(line);
      }
      rule = separator || (rule && (setting || text.isEmpty()));
    }
    return kept;
  }

  /**
   * Turns slides into sections with headings, without the steps before the last; other texts stay
   * as they are.
   */
  static List<Line> merged(List<Line> lines, ImportReport report) {
    boolean headings =
        lines.stream().anyMatch(line -> !line.literal() && line.text().startsWith("#"));
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (isTitle(lines, i)) {
        counts.merge(lines.get(i).text().strip(), 1, Integer::sum);
      }
    }
    counts.values().removeIf(count -> count < MIN_REPEATS);
    return headings || counts.isEmpty() ? lines : titled(slides(lines, counts), report);
  }

  private static boolean isTitle(List<Line> lines, int at) {
    Line line = lines.get(at);
    boolean alone =
        (at == 0 || lines.get(at - 1).text().isBlank())
            && (at + 1 == lines.size() || lines.get(at + 1).text().isBlank());
    return alone && !line.literal() && TITLE.matcher(line.text().strip()).matches();
  }

  private static List<List<Line>> slides(List<Line> lines, Map<String, Integer> titles) {
    List<List<Line>> slides = new ArrayList<>(List.of(new ArrayList<>()));
    for (int i = 0; i < lines.size(); i++) {
      if (isTitle(lines, i) && titles.containsKey(lines.get(i).text().strip())) {
        slides.add(new ArrayList<>());
      }
      slides.get(slides.size() - 1).add(lines.get(i));
    }
    return slides;
  }

  private static List<Line> titled(List<List<Line>> slides, ImportReport report) {
    List<Line> kept = new ArrayList<>(opening(slides.get(0), report));
    String before = "";
    for (int i = 1; i < slides.size(); i++) {
      List<Line> slide = slides.get(i);
      Line title = slide.get(0);
      boolean step = i + 1 < slides.size() && texts(slides.get(i + 1)).startsWith(texts(slide));
      if (step) {
        int last = slide.get(slide.size() - 1).number();
        report.changed(title.number(), "a step of a slide, to line " + last + ", was left out");
      } else if (title.text().strip().equals(before)) {
        report.changed(title.number(), "the heading \"" + before + "\" was not repeated");
        kept.addAll(slide.subList(1, slide.size()));
      } else {
        before = title.text().strip();
        report.changed(title.number(), before + " is a heading");
        kept.add(title.withText("## " + before));
        kept.addAll(slide.subList(1, slide.size()));
      }
    }
    return kept;
  }

  /** Begins what stands before all titles with the name of the whole. */
  private static List<Line> opening(List<Line> lines, ImportReport report) {
    List<Line> opening = new ArrayList<>(lines);
    for (int i = 0; i < opening.size(); i++) {
      Line line = opening.get(i);
      if (!line.text().isBlank()) {
        if (!line.literal()) {
          opening.set(i, line.withText("# " + line.text().strip()));
          report.changed(line.number(), line.text().strip() + " is the first heading");
        }
        break;
      }
    }
    return opening;
  }

  private static String texts(List<Line> slide) {
    StringBuilder text = new StringBuilder();
    slide.stream()
        .filter(line -> !line.text().isBlank())
        .forEach(line -> text.append(line.text().strip()).append('\n'));
    return text.toString();
  }
}
