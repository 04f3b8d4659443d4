package orrery.site.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;
import orrery.site.problem.Problem.Severity;
import orrery.site.source.Conventions;
import orrery.site.source.FrontText;
import orrery.site.source.Macros;
import orrery.site.source.SourceFile;
import orrery.site.source.YamlFields;
import orrery.site.source.YamlKey;
import orrery.site.source.YamlKey.Kind;

/** Reads the front matter of an article. */
public final class FrontMatterReader {
  /** The keys that a front matter may have; layout, published and katex are Jekyll's. */
  public static final List<YamlKey> KEYS =
      List.of(
          new YamlKey(
              "title",
              Kind.TEXT,
              "The title of the page; the first heading, where it is missing.",
              "Double descent"),
          new YamlKey(
              "date",
              Kind.DATE,
              "The day of publication. An article without one is a note.",
              "2026-11-21"),
          new YamlKey(
              "updated", Kind.DATE, "The day of the last change of substance.", "2026-12-01"),
          new YamlKey(
              "description",
              Kind.TEXT,
              "One sentence for lists, feeds, search engines and previews.",
              "Why a larger model can be a better one."),
          new YamlKey(
              "tags",
              Kind.TEXTS,
              "Words under which the article is listed.",
              "[generalisation, regression]"),
          new YamlKey(
              "category",
              Kind.TEXTS,
              "The same as tags, for articles that come from Jekyll.",
              "theory"),
          new YamlKey("categories", Kind.TEXTS, "The same as category.", "[theory, practice]"),
          new YamlKey(
              "author", Kind.TEXT, "Who wrote it, if not the author of the site.", "Ada Adams"),
          new YamlKey(
              "draft", Kind.TRUTH, "Whether it is left out of builds without --drafts.", "true"),
          new YamlKey("number-sections", Kind.TRUTH, "Whether the sections are numbered.", "true"),
          new YamlKey("toc", Kind.TRUTH, "Whether the sections are listed above the text.", "true"),
          new YamlKey("series", Kind.TEXT, "The series of articles that it belongs to.", "Depth"),
          new YamlKey("part", Kind.TEXT, "Its place in the series, from 1.", "2"),
          new YamlKey(
              "macros",
              Kind.MAP,
              "TeX macros by name, each with its backslash and best in single quotes.",
              "{'\\R': '\\mathbb{R}'}"),
          new YamlKey(
              "lang", Kind.TEXT, "The language of the article, if not that of the site.", "de"),
          new YamlKey(
              "citation-style",
              Kind.TEXT,
              "How citations are set: by author and date, by number, by letters, or a style by"
                  + " name.",
              "numeric"),
          new YamlKey(
              "typography",
              Kind.TRUTH,
              "Whether straight quotes and hyphens become those of the language.",
              "false"),
          new YamlKey(
              "bibliography",
              Kind.TEXTS,
              "BibTeX files of its own, beside references.bib.",
              "own.bib"),
          new YamlKey(
              "layout",
              Kind.TEXT,
              "Understood for articles that come from Jekyll, and of no effect.",
              "post"),
          new YamlKey(
              "published", Kind.TRUTH, "Jekyll’s word for an article that is no draft.", "true"),
          new YamlKey(
              "katex",
              Kind.TRUTH,
              "Understood for articles that come from Jekyll, and of no effect.",
              "true"));

  /** A date; Jekyll writes a time after it, but only the day is shown. */
  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})([T ].*)?");

  private FrontMatterReader() {}

  /**
   * The front matter of a file.
   *
   * @return with an empty title where it has no title: then it is in the first heading
   */
  public static FrontMatter read(SourceFile file, FrontText parts, List<Problem> problems) {
    // Keys of another generator do no harm.
    YamlFields fields =
        YamlFields.of(
            file, parts.start(), parts.end(), YamlKey.names(KEYS), Severity.WARNING, problems);
    boolean published = fields.bool("published").orElse(true);
    fields.text("layout");
    fields.bool("katex");
    return new FrontMatter(
        fields.text("title").orElse(""),
        date(fields, "date"),
        date(fields, "updated"),
        fields.text("description").orElse(""),
        tags(fields),
        fields.text("author").orElse(""),
        fields.bool("draft").orElse(false) || !published,
        fields.bool("number-sections"),
        fields.bool("toc").orElse(false),
        series(fields),
        Macros.of(fields),
        Conventions.of(fields, "lang"));
  }

  private static Optional<Series> series(YamlFields fields) {
    Optional<String> name = fields.text("series");
    Optional<String> part = fields.text("part");
    if (part.isPresent() && !part.get().matches("[1-9]\\d{0,3}")) {
      fields.report(
          Code.WRONG_PART, "part", "not the number of a part: " + part.get(), "write part: 2");
      return Optional.empty();
    }
    if (part.isPresent() && name.isEmpty()) {
      fields.report(
          Code.PART_WITHOUT_SERIES, "part", "a part of no series", "add series: its name");
    }
    return name.map(given -> new Series(given, part.map(Integer::parseInt).orElse(0)));
  }

  private static List<String> tags(YamlFields fields) {
    return Stream.of("tags", "categories", "category")
        .map(fields::texts)
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse(List.of());
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
        fields.report(Code.NOT_A_DATE, key, "there is no such day: " + text, "");
        return Optional.empty();
      }
    }
    fields.report(Code.NOT_A_DATE, key, "not a date: " + text, "write it as 2026-11-21");
    return Optional.empty();
  }
}
