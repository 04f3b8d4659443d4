package orrery.site.markdown.context;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import orrery.site.problem.Code;

/**
 * The ids of a page: one for each heading, experiment and label, no two the same. Those that are
 * made of a text or a kind step aside, also for what the program writes into the page.
 */
public final class Anchors {
  private static final int NOWHERE = -1;

  private final Set<String> reserved;
  private final Map<String, Integer> taken = new HashMap<>();
  private final Map<String, Given> given = new LinkedHashMap<>();

  /** The next number behind a name that was taken. */
  private final Map<String, Integer> next = new HashMap<>();

  /** Anchors that are none of the reserved ids, unless an author gives them. */
  public Anchors(Set<String> reserved) {
    this.reserved = reserved;
  }

  /**
   * An id that an author gave.
   *
   * @param start in the file
   * @param end in the file
   * @param code of the problem that something else has it
   * @param advice to the author, where something else has it
   */
  public record Given(int start, int end, Code code, String advice) {}

  /**
   * The anchor of a heading, as GitHub makes it: {@code The U-shaped curve} is {@code
   * the-u-shaped-curve}, and the next of that name ends in {@code -1}.
   */
  public String ofHeading(String text, int at) {
    StringBuilder name = new StringBuilder();
    text.strip()
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                name.appendCodePoint(c);
              } else if (Character.isWhitespace(c)) {
                name.append('-');
              }
            });
    String first = name.isEmpty() ? "section" : name.toString();
    String anchor = first;
    while (!make(anchor, at)) {
      anchor = first + "-" + next.merge(first, 1, Integer::sum);
    }
    return anchor;
  }

  /** The anchor of a thing that its author gave no label: {@code figure-2}. */
  public String ofKind(String kind) {
    String anchor = kind + "-" + next.merge(kind + "-", 1, Integer::sum);
    while (!make(anchor, NOWHERE)) {
      anchor = kind + "-" + next.merge(kind + "-", 1, Integer::sum);
    }
    return anchor;
  }

  private boolean make(String id, int at) {
    return !reserved.contains(id) && taken.putIfAbsent(id, at) == null;
  }

  /** Takes an id that an author gave, and says whether it was free. */
  public boolean take(String id, Given by) {
    if (taken.putIfAbsent(id, by.start()) != null) {
      return false;
    }
    given.put(id, by);
    return true;
  }

  /** Returns the ids that authors gave, in the order in which they were taken. */
  public Map<String, Given> given() {
    return given;
  }

  /** Returns whether an id was made of a text or a kind. */
  public boolean isMade(String id) {
    return taken.containsKey(id) && !given.containsKey(id);
  }

  /** Returns the start of the thing that has an id; negative where it is unknown. */
  int start(String id) {
    return taken.get(id);
  }
}
