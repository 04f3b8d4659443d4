package orrery.site.markdown.directive;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The names that authors give boxes, here and elsewhere, and which of our five kinds each is. */
public final class BoxKinds {
  private static final Map<String, List<String>> KINDS =
      Map.of(
          "note",
          List.of("seealso", "info", "todo", "abstract", "summary", "tldr", "example", "quote"),
          "tip",
          List.of("hint", "success", "check", "done"),
          "important",
          List.of("question", "help", "faq"),
          "warning",
          List.of("attention"),
          "caution",
          List.of("danger", "error", "failure", "fail", "missing", "bug"));

  private static final Map<String, String> BY_NAME = byName();

  private BoxKinds() {}

  /** Returns our kind for the name that an author gives a box. */
  public static Optional<String> of(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Returns whether a name is that of a kind of ours. */
  public static boolean isOurs(String name) {
    return KINDS.containsKey(name.toLowerCase(Locale.ROOT));
  }

  /** Returns all names. */
  public static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }

  /** A name as a title: {@code See also} reads better than what is typed. */
  public static String title(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals("seealso")
        ? "See also"
        : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
  }

  private static Map<String, String> byName() {
    Map<String, String> names = new TreeMap<>();
    KINDS.forEach(
        (kind, others) -> {
          names.put(kind, kind);
          others.forEach(other -> names.put(other, kind));
        });
    return names;
  }
}
