package orrery.site.source;

import java.util.List;
import java.util.Map;
import orrery.site.problem.Problem;
import orrery.site.problem.Problem.Severity;

/**
 * What {@code site.yaml} says.
 *
 * @param title of the site
 * @param description one sentence, or empty
 * @param author of articles that name none, or empty
 * @param language a BCP 47 tag such as {@code en}
 * @param baseUrl as written, or empty: where the site will live
 * @param numberSections whether the sections of articles are numbered that do not say so themselves
 * @param macros TeX macros of all articles, by name with its backslash
 * @param conventions how texts are set where an article says nothing
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
  private static final List<String> KEYS =
      List.of(
          "title",
          "description",
          "author",
          "language",
          "base-url",
          "number-sections",
          "macros",
          "citation-style",
          "typography",
          "bibliography");

  /** Reads the settings of a tree; what is not said has a plain default. */
  public static SiteSettings of(SourceTree tree, List<Problem> problems) {
    if (tree.settings().isEmpty()) {
      return new SiteSettings("Untitled", "", "", "en", "", false, Map.of(), Conventions.NONE);
    }
    SourceFile file = tree.settings().get();
    YamlFields fields =
        YamlFields.of(file, 0, file.text().length(), KEYS, Severity.ERROR, problems);
    return new SiteSettings(
        fields.text("title").orElse("Untitled"),
        fields.text("description").orElse(""),
        fields.text("author").orElse(""),
        fields.text("language").orElse("en"),
        fields.text("base-url").orElse(""),
        fields.truth("number-sections").orElse(false),
        Macros.of(fields),
        Conventions.of(fields, "language"));
  }
}
