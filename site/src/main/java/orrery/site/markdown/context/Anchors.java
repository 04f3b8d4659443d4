package orrery.site.markdown.context;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The ids of a page: one for each heading and experiment, no two the same. */
public final class Anchors {
  private static final int NOWHERE = -1;

  private final Map<String, Integer> taken = new HashMap<>();

  /** The next number behind a name that was taken. */
  private final Map<String, Integer> next = new HashMap<>();

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
    while (!take(anchor, at)) {
      anchor = first + "-" + next.merge(first, 1, Integer::sum);
    }
    return anchor;
  }

  /** The anchor of a thing that its author gave no label: {@code figure-2}. */
  public String ofKind(String kind) {
    String anchor = kind + "-" + next.merge(kind + "-", 1, Integer::sum);
    while (!take(anchor, NOWHERE)) {
      anchor = kind + "-" + next.merge(kind + "-", 1, Integer::sum);
    }
    return anchor;
  }

  /** Takes an id for what stands at a place of the file, and says whether it was free. */
  public boolean take(String id, int at) {
    return taken.putIfAbsent(id, at) == null;
  }

  /** Returns the start of the thing that has an id; negative where it is unknown. */
  int start(String id) {
    return taken.get(id);
  }
}
