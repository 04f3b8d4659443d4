package orrery.engine.spec;

import java.util.List;

/** "Did you mean": the known word nearest to what was typed. */
public final class Suggestion {
  private Suggestion() {}

  /**
   * A hint such as {@code did you mean "features"?}, or {@code known: a, b} where no word is near.
   *
   * @param typed the unknown word
   * @param known the words that would have been right
   */
  public static String hint(String typed, List<String> known) {
    String nearest = "";
    int least = Math.max(2, typed.length() / 3) + 1;
    for (String word : known) {
      int distance = distance(typed, word);
      if (distance < least) {
        least = distance;
        nearest = word;
      }
    }
    return nearest.isEmpty()
        ? "known: " + String.join(", ", known)
        : "did you mean \"" + nearest + "\"?";
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
