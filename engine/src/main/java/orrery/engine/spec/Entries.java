package orrery.engine.spec;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code :key: value} lines. Blank lines are skipped; what is neither is a problem.
 *
 * <pre>{@code
 * Entries.of(":noise: 0.3\n:seeds: 10\n").entries()
 * }</pre>
 *
 * @param entries in the order of the text
 * @param problems lines that could not be read
 */
public record Entries(List<Entry> entries, List<SpecProblem> problems) {

  public Entries {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /** Reads a whole text. */
  public static Entries of(String text) {
    List<Entry> entries = new ArrayList<>();
    List<SpecProblem> problems = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        end = text.length();
      }
      line(text, start, end, entries, problems);
      start = end + 1;
    }
    return new Entries(entries, problems);
  }

  /**
   * The entries with others in the places of those of the same keys, or behind them all. What stays
   * has no place in any text: its offsets are 0.
   */
  public List<Entry> with(List<Entry> changes) {
    List<Entry> merged = new ArrayList<>();
    List<Entry> left = new ArrayList<>(changes);
    for (Entry written : entries) {
      boolean stays = true;
      for (Entry change : changes) {
        if (change.key().equals(written.key())) {
          merged.add(change);
          left.remove(change);
          stays = false;
        }
      }
      if (stays) {
        merged.add(new Entry(written.key(), written.value(), 0, 0));
      }
    }
    merged.addAll(left);
    return merged;
  }

  private static void line(
      String text, int from, int to, List<Entry> entries, List<SpecProblem> problems) {
    int start = skipSpace(text, from, to);
    if (start == to) {
      return;
    }
    int colon = text.charAt(start) == ':' ? text.indexOf(':', start + 1) : -1;
    if (colon < 0 || colon >= to || colon == start + 1) {
      String message = "this line is not a setting";
      problems.add(
          new SpecProblem(start, trimEnd(text, start, to) - start, message, "write :key: value"));
      return;
    }
    String key = text.substring(start + 1, colon);
    int value = skipSpace(text, colon + 1, to);
    entries.add(new Entry(key, text.substring(value, trimEnd(text, value, to)), start + 1, value));
  }

  private static int skipSpace(String text, int from, int to) {
    int at = from;
    while (at < to && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private static int trimEnd(String text, int from, int to) {
    int at = to;
    while (at > from && text.charAt(at - 1) <= ' ') {
      at--;
    }
    return at;
  }
}
