package orrery.site.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import orrery.site.article.Numbers;

/**
 * Words that a site says by itself, in its language.
 *
 * <pre>{@code
 * Words.of("de-CH").name(Numbers.Kind.FIGURE)   // Abbildung
 * }</pre>
 */
final class Words {
  private static final String RESOURCE = "/orrery/site/html/words.properties";
  private static final Properties ALL = all();

  private final String language;

  private Words(String language) {
    this.language = language;
  }

  /** Returns the words of a language; English for an unknown one. */
  static Words of(String tag) {
    return new Words(Locale.forLanguageTag(tag).getLanguage());
  }

  /** A word by its key. */
  String word(String key) {
    String own = ALL.getProperty(language + "." + key);
    return own == null ? ALL.getProperty("en." + key) : own;
  }

  /** Returns the word for a kind of thing in front of its number. */
  String name(Numbers.Kind kind) {
    return word(kind.name().toLowerCase(Locale.ROOT));
  }

  private static Properties all() {
    try (InputStream in = Words.class.getResourceAsStream(RESOURCE);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      Properties words = new Properties();
      words.load(reader);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }
}
