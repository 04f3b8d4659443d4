package orrery.engine.spec;

import java.util.List;
import java.util.Optional;

/**
 * "Did you mean": the known word nearest to what was typed.
 *
 * <pre>{@code
 * Suggestion.nearest("featurs", List.of("features", "samples"));   // features
 * Suggestion.hint("featurs", List.of("features", "samples"));      // did you mean "features"?
 * }</pre>
 */
public final class Suggestion {
  /** The longest list that still helps somebody who reads it in a message. */
  private static final int MOST_LISTED = 8;

  private Suggestion() {}

  /**
   * Returns the known word that is a few typing errors away; absent where none is.
   *
   * @param typed the unknown word
   * @param known the words that would have been right
   */
  public static Optional<String> nearest(String typed, List<String> known) {
    Optional<String> nearest = Optional.empty();
    int least = Math.max(2, typed.length() / 3) + 1;
    for (String word : known) {
      int distance = distance(typed, word);
      if (distance < least) {
        least = distance;
        nearest = Optional.of(word);
      }
    }
    return nearest;
  }

  /**
   * Returns {@code did you mean "features"?}, or {@code known: a, b} where no word is near; empty
   * where nothing is known.
   */
  public static String hint(String typed, List<String> known) {
    return hint(typed, known, known.isEmpty() ? "" : "known: " + String.join(", ", known));
  }

  /** Returns {@code did you mean "features"?}, or something else where no word is near. */
  public static String hint(String typed, List<String> known, String otherwise) {
    Optional<String> nearest = nearest(typed, known);
    return nearest.isEmpty() ? otherwise : "did you mean \"" + nearest.get() + "\"?";
  }

  /** Returns the hint with the known words if these are few, and else with something else. */
  public static String shortHint(String typed, List<String> known, String otherwise) {
    return known.size() <= MOST_LISTED ? hint(typed, known) : hint(typed, known, otherwise);
  }

  /** Levenshtein's edit distance, by one row of his table at a time. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
