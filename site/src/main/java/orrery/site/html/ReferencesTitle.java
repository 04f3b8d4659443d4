package orrery.site.html;

import java.util.Locale;
import java.util.Map;

/** The title of the list of references, by the language of the text. */
final class ReferencesTitle {
  private static final Map<String, String> TITLES =
      Map.of(
          "de", "Literatur",
          "fr", "Références",
          "es", "Referencias",
          "it", "Riferimenti bibliografici",
          "nl", "Literatuur",
          "pl", "Literatura",
          "pt", "Referências",
          "sv", "Referenser");

  private ReferencesTitle() {}

  static String in(String language) {
    return TITLES.getOrDefault(Locale.forLanguageTag(language).getLanguage(), "References");
  }
}
