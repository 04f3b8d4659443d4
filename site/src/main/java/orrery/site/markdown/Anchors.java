package orrery.site.markdown;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The ids of a page: one for each heading and experiment, no two the same. */
final class Anchors {
  private final Set<String> taken = new HashSet<>();

  /**
   * The anchor of a heading, as GitHub makes it: {@code The U-shaped curve} is {@code
   * the-u-shaped-curve}, and the next of that name ends in {@code -1}.
   */
  String ofHeading(String text) {
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
    for (int i = 1; !take(anchor); i++) {
      anchor = first + "-" + i;
    }
    return anchor;
  }

  /** The anchor of a thing that its author gave no label: {@code figure-2}. */
  String ofKind(String kind) {
    int number = 1;
    while (!take(kind + "-" + number)) {
      number++;
    }
    return kind + "-" + number;
  }

  /** Takes an id, and says whether it was free. */
  boolean take(String id) {
    return taken.add(id);
  }
}
