package orrery.site.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;
import orrery.site.problem.Problem.Severity;
import orrery.site.source.YamlKey.Kind;

/**
 * The settings in {@code site.yaml}.
 *
 * @param title of the site
 * @param description one sentence, or empty
 * @param author of articles that name no author, or empty
 * @param language a BCP 47 tag such as {@code en}
 * @param baseUrl as written, or empty: where the site will live
 * @param numberSections whether the sections of articles are numbered that do not say so themselves
 * @param macros TeX macros of all articles, by name with its backslash
 * @param conventions those of articles that set no others
 */
public record SiteSettings(
    String title,
    String description,
    String author,
    String language,
    String baseUrl,
    boolean numberSections,
    Map<String, String> macros,
    Conventions conventions) {
  /** The keys that {@code site.yaml} may have. */
  public static final List<YamlKey> KEYS =
      List.of(
          new YamlKey("title", Kind.TEXT, "The name of the site.", "Notes"),
          new YamlKey(
              "description",
              Kind.TEXT,
              "One sentence for the home page, feeds and search engines.",
              "On models that learn."),
          new YamlKey("author", Kind.TEXT, "The author of articles that name none.", "Ada Adams"),
          new YamlKey("language", Kind.TEXT, "The language of the site, as a BCP 47 tag.", "en"),
          new YamlKey(
              "base-url",
              Kind.TEXT,
              "Where the site will live; feeds and site maps need it.",
              "https://example.org/notes/"),
          new YamlKey(
              "url",
              Kind.TEXT,
              "The same as base-url, as other generators call it.",
              "https://example.org/notes/"),
          new YamlKey(
              "number-sections",
              Kind.TRUTH,
              "Whether the sections of all articles are numbered.",
              "true"),
          new YamlKey(
              "macros",
              Kind.MAP,
              "TeX macros of all articles, by name, each with its backslash and best in single quotes.",
              "{'\\R': '\\mathbb{R}'}"),
          new YamlKey(
              "citation-style",
              Kind.TEXT,
              "How citations are set: by author and date, by number, by letters, or a style by name.",
              "numeric"),
          new YamlKey(
              "typography",
              Kind.TRUTH,
              "Whether straight quotes and hyphens become those of the language.",
              "false"),
          new YamlKey(
              "bibliography",
              Kind.TEXTS,
              "BibTeX files in the content folder, beside references.bib.",
              "papers.bib"));

  /** Returns the place of the address of a tree, which must be given. */
  public static Place placeOfBaseUrl(SourceTree tree) {
    YamlFields fields = fields(tree.settings().orElseThrow(), new ArrayList<>());
    return fields.place(fields.text("base-url").isPresent() ? "base-url" : "url");
  }

  private static YamlFields fields(SourceFile file, List<Problem> problems) {
    return YamlFields.of(
        file, 0, file.text().length(), YamlKey.names(KEYS), Severity.ERROR, problems);
  }

  /** Reads the settings of a tree; what is not said has a plain default. */
  public static SiteSettings of(SourceTree tree, List<Problem> problems) {
    if (tree.settings().isEmpty()) {
      return new SiteSettings("Untitled", "", "", "en", "", false, Map.of(), Conventions.NONE);
    }
    YamlFields fields = fields(tree.settings().get(), problems);
    return new SiteSettings(
        fields.text("title").orElse("Untitled"),
        fields.text("description").orElse(""),
        fields.text("author").orElse(""),
        fields.text("language").orElse("en"),
        fields.text("base-url").or(() -> fields.text("url")).orElse(""),
        fields.bool("number-sections").orElse(false),
        Macros.of(fields),
        Conventions.of(fields, "language"));
  }
}
