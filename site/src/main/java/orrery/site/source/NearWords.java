package orrery.site.source;

import java.util.List;
import orrery.engine.spec.Suggestion;

/**
 * Hints that suggest one of the many words of authors. Only words that are about as long as the one
 * that was typed are compared with it, and none where that is too long to be mistyped.
 *
 * <pre>{@code
 * NearWords.hint("featurs", List.of("features", "samples"), "");   // did you mean "features"?
 * }</pre>
 */
public final class NearWords {
  /** The longest word that is compared. */
  private static final int LONGEST = 200;

  /** The longest list that still helps somebody who reads it in a message. */
  private static final int MOST_LISTED = 8;

  private NearWords() {}

  /** Returns the nearest known word, all of them if these are few, or something else. */
  public static String hint(String typed, List<String> known, String otherwise) {
    boolean listed = !known.isEmpty() && known.size() <= MOST_LISTED;
    String all = listed ? "known: " + String.join(", ", known) : otherwise;
    return Suggestion.hint(typed, near(typed, known), known.isEmpty() ? "" : all);
  }

  /** Returns the words that may be near. */
  public static List<String> near(String typed, List<String> known) {
    int most = Math.max(2, typed.length() / 3);
    return typed.length() > LONGEST
        ? List.of()
        : known.stream().filter(word -> Math.abs(word.length() - typed.length()) <= most).toList();
  }
}
