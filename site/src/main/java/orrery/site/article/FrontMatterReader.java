package orrery.site.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.site.problem.Problem;
import orrery.site.problem.Problem.Severity;
import orrery.site.source.Conventions;
import orrery.site.source.FrontText;
import orrery.site.source.Macros;
import orrery.site.source.SourceFile;
import orrery.site.source.YamlFields;

/** Reads what an article says about itself. */
public final class FrontMatterReader {
  /** The last three are Jekyll's: articles that come from there need no change. */
  private static final List<String> KEYS =
      List.of(
          "title",
          "date",
          "updated",
          "description",
          "tags",
          "category",
          "author",
          "draft",
          "number-sections",
          "series",
          "part",
          "macros",
          "lang",
          "citation-style",
          "typography",
          "bibliography",
          "layout",
          "published",
          "katex");

  /** Jekyll writes a time after the date; only the day is shown. */
  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})([T ].*)?");

  private FrontMatterReader() {}

  /**
   * The front matter of a file.
   *
   * @return with an empty title where none is given: then it is in the first heading
   */
  public static FrontMatter read(SourceFile file, FrontText parts, List<Problem> problems) {
    // Keys of another generator do no harm.
    YamlFields fields =
        YamlFields.of(file, parts.start(), parts.end(), KEYS, Severity.WARNING, problems);
    boolean published = fields.truth("published").orElse(true);
    fields.text("layout");
    fields.truth("katex");
    return new FrontMatter(
        fields.text("title").orElse(""),
        date(fields, "date"),
        date(fields, "updated"),
        fields.text("description").orElse(""),
        tags(fields),
        fields.text("author").orElse(""),
        fields.truth("draft").orElse(false) || !published,
        fields.truth("number-sections"),
        series(fields),
        Macros.of(fields),
        Conventions.of(fields, "lang"));
  }

  private static Optional<Series> series(YamlFields fields) {
    Optional<String> name = fields.text("series");
    Optional<String> part = fields.text("part");
    if (part.isPresent() && !part.get().matches("[1-9]\\d{0,3}")) {
      fields.report("F012", "part", "not the number of a part: " + part.get(), "write part: 2");
      return Optional.empty();
    }
    if (part.isPresent() && name.isEmpty()) {
      fields.report("F013", "part", "a part of no series", "add series: its name");
    }
    return name.map(given -> new Series(given, part.map(Integer::parseInt).orElse(0)));
  }

  private static List<String> tags(YamlFields fields) {
    List<String> tags = fields.texts("tags");
    return tags.isEmpty() ? fields.texts("category") : tags;
  }

  private static Optional<LocalDate> date(YamlFields fields, String key) {
    return fields.text(key).flatMap(text -> date(fields, key, text));
  }

  private static Optional<LocalDate> date(YamlFields fields, String key, String text) {
    Matcher parts = DATE.matcher(text);
    if (parts.matches()) {
      try {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3))));
      } catch (DateTimeException e) {
        fields.report("F006", key, "there is no such day: " + text, "");
        return Optional.empty();
      }
    }
    fields.report("F006", key, "not a date: " + text, "write it as 2026-11-21");
    return Optional.empty();
  }
}
