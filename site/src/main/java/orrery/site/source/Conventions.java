package orrery.site.source;

import java.util.List;
import java.util.Optional;
import orrery.site.problem.Place;

/**
 * The conventions of typesetting that a site or an article sets.
 *
 * @param language of the text, a BCP 47 tag
 * @param citationStyle one of {@link #CITATION_STYLES}
 * @param typography whether straight quotes and hyphens become those of the language
 * @param bibliography names of BibTeX files
 * @param bibliographyPlace the place of those names
 */
public record Conventions(
    Optional<String> language,
    Optional<String> citationStyle,
    Optional<Boolean> typography,
    List<String> bibliography,
    Optional<Place> bibliographyPlace) {

  /** The ways to cite: three kinds, and styles by their names. */
  public static final List<String> CITATION_STYLES =
      List.of("author-date", "numeric", "alphabetic", "apa", "chicago", "ieee", "ams");

  /** The keys, but for the language. */
  public static final List<String> KEYS = List.of("citation-style", "typography", "bibliography");

  /** No conventions: the defaults hold. */
  public static final Conventions NONE =
      new Conventions(
          Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

  /** Reads the conventions from some fields; {@code language} is the key of the language. */
  public static Conventions of(YamlFields fields, String language) {
    List<String> files = fields.texts("bibliography");
    return new Conventions(
        fields.text(language),
        fields.choice("citation-style", CITATION_STYLES),
        fields.bool("typography"),
        files,
        files.isEmpty() ? Optional.empty() : Optional.of(fields.place("bibliography")));
  }
}
