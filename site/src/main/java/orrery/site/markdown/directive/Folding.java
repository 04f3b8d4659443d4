package orrery.site.markdown.directive;

import java.util.List;
import java.util.Set;
import orrery.site.article.Block.Fold;

/** Reads whether a box is folded: MyST's class and option, and Quarto's attribute. */
final class Folding {
  static final List<String> OPTIONS = List.of("open", "collapse");
  private static final Set<String> CLASSES = Set.of("dropdown", "toggle", "foldable");

  private Folding() {}

  /** Returns the state that a directive asks for. */
  static Fold of(DirectiveText text) {
    return of(text, text.classes().stream().anyMatch(CLASSES::contains) ? Fold.CLOSED : Fold.NEVER);
  }

  /** The same, where one that does not say is folded. */
  static Fold of(DirectiveText text, Fold usual) {
    boolean open =
        text.option("open").filter(value -> !value.text().equals("false")).isPresent()
            || text.option("collapse").filter(value -> value.text().equals("false")).isPresent();
    if (open) {
      return Fold.OPEN;
    }
    return text.option("collapse").isPresent() ? Fold.CLOSED : usual;
  }

  /** Classes without those that mean this. */
  static List<String> without(List<String> classes) {
    return classes.stream().filter(given -> !CLASSES.contains(given)).toList();
  }
}
