package orrery.site.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orrery.site.source.Conventions;

/**
 * The front matter of an article.
 *
 * @param title running text without markup
 * @param date absent for a note
 * @param updated the date of the last change of substance, where given
 * @param description one sentence, or empty
 * @param tags in the author's order
 * @param author or empty: then the site's
 * @param draft left out of a build unless asked for
 * @param numberSections whether its sections are numbered, where it says so
 * @param contents whether its sections are listed above it
 * @param series of articles to which it belongs
 * @param macros TeX macros of this article, by name with its backslash
 * @param conventions those that differ from the site's
 */
public record FrontMatter(
    String title,
    Optional<LocalDate> date,
    Optional<LocalDate> updated,
    String description,
    List<String> tags,
    String author,
    boolean draft,
    Optional<Boolean> numberSections,
    boolean contents,
    Optional<Series> series,
    Map<String, String> macros,
    Conventions conventions) {

  /** The same with other words for it. */
  public FrontMatter withWords(String otherTitle, String otherDescription) {
    return new FrontMatter(
        otherTitle,
        date,
        updated,
        otherDescription,
        tags,
        author,
        draft,
        numberSections,
        contents,
        series,
        macros,
        conventions);
  }

  /** The same with another title. */
  public FrontMatter withTitle(String other) {
    return withWords(other, description);
  }
}
