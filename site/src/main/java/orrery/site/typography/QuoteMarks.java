package orrery.site.typography;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The quotation marks of a language.
 *
 * @param french whether marks of two parts have a narrow space before them
 */
record QuoteMarks(String open, String close, String innerOpen, String innerClose, boolean french) {
  private static final QuoteMarks ENGLISH = of("\u201c\u201d\u2018\u2019");
  private static final QuoteMarks GERMAN = of("\u201e\u201c\u201a\u2018");
  private static final QuoteMarks ANGLES = of("\u00ab\u00bb\u201c\u201d");
  private static final QuoteMarks POLISH = of("\u201e\u201d\u00ab\u00bb");
  private static final QuoteMarks RAISED = of("\u201d\u201d\u2019\u2019");
  private static final QuoteMarks SWISS = of("\u00ab\u00bb\u2039\u203a");
  private static final QuoteMarks FRENCH =
      new QuoteMarks("\u00ab\u202f", "\u202f\u00bb", "\u201c", "\u201d", true);

  private static final Map<String, QuoteMarks> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry("en", ENGLISH),
          Map.entry("nl", ENGLISH),
          Map.entry("tr", ENGLISH),
          Map.entry("de", GERMAN),
          Map.entry("cs", GERMAN),
          Map.entry("sk", GERMAN),
          Map.entry("sl", GERMAN),
          Map.entry("es", ANGLES),
          Map.entry("it", ANGLES),
          Map.entry("pt", ANGLES),
          Map.entry("el", ANGLES),
          Map.entry("uk", of("\u00ab\u00bb\u201e\u201c")),
          Map.entry("ru", of("\u00ab\u00bb\u201e\u201c")),
          Map.entry("da", of("\u201d\u201d\u2019\u2019")),
          Map.entry("nb", of("\u00ab\u00bb\u2018\u2019")),
          Map.entry("no", of("\u00ab\u00bb\u2018\u2019")),
          Map.entry("pl", POLISH),
          Map.entry("ro", POLISH),
          Map.entry("hu", of("\u201e\u201d\u00bb\u00ab")),
          Map.entry("sv", RAISED),
          Map.entry("fi", RAISED),
          Map.entry("fr", FRENCH));

  private static QuoteMarks of(String four) {
    return new QuoteMarks(
        four.substring(0, 1), four.substring(1, 2), four.substring(2, 3), four.substring(3), false);
  }

  /**
   * Returns the marks of a language, a BCP 47 tag; empty for an unknown one: quotes stay straight.
   */
  static Optional<QuoteMarks> in(String language) {
    Locale locale = Locale.forLanguageTag(language);
    boolean swiss = locale.getCountry().equals("CH") && locale.getLanguage().equals("de");
    boolean brazilian = locale.getCountry().equals("BR");
    return swiss
        ? Optional.of(SWISS)
        : Optional.ofNullable(brazilian ? ENGLISH : BY_LANGUAGE.get(locale.getLanguage()));
  }
}
