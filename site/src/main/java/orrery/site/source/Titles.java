package orrery.site.source;

import java.util.Locale;

/** Titles from the names of files, until an author has given one. */
public final class Titles {
  private Titles() {}

  /**
   * Returns {@code My first notes} for {@code my-first_notes}; words with spaces stay as they are.
   */
  public static String of(String name) {
    if (name.isBlank() || name.contains(" ")) {
      return name.strip();
    }
    String words = name.replaceAll("[-_]+", " ").strip();
    int first = words.isEmpty() ? 0 : Character.charCount(words.codePointAt(0));
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }
}
