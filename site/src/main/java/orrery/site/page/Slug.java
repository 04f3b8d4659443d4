package orrery.site.page;

import java.text.Normalizer;
import java.util.Locale;

/** The part of an address that stands for a name. */
final class Slug {
  private Slug() {}

  /**
   * Lower-case letters and digits of ASCII, joined by hyphens: {@code Über C++} becomes {@code
   * uber-cplusplus}. Empty where nothing is left.
   */
  static String of(String name) {
    String spoken = name.replace("+", "plus").replace("#", "sharp");
    String plain = Normalizer.normalize(spoken, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    String joined = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return joined.replaceAll("^-|-$", "");
  }
}
