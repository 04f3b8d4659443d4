package orrery.site.source;

import java.text.Normalizer;
import java.util.Locale;
import net.gcardone.junidecode.Junidecode;

/**
 * The part of an address that stands for a name, in any script. Letters become those of ASCII by
 * the tables of Unidecode (Sean M. Burke), one character at a time and in no particular language:
 * so an address does not change with the language of the site. What is no letter or digit becomes a
 * hyphen.
 *
 * <pre>{@code
 * Slug.of("Über C++")    // uber-cplusplus
 * Slug.of("Глубина")    // glubina
 * }</pre>
 */
public final class Slug {
  private static final int MAX_LENGTH = 100;

  private Slug() {}

  /**
   * Returns lower-case letters and digits of ASCII, joined by hyphens; empty where nothing is left.
   */
  public static String of(String name) {
    String spoken = name.replace("+", "plus").replace("#", "sharp");
    String composed = Normalizer.normalize(spoken, Normalizer.Form.NFC);
    String plain = Junidecode.unidecode(composed).toLowerCase(Locale.ROOT);
    String joined = plain.replaceAll("['\u2019]", "").replaceAll("[^a-z0-9]+", "-");
    String cut = joined.substring(0, Math.min(joined.length(), MAX_LENGTH));
    return cut.replaceAll("^-|-$", "");
  }
}
