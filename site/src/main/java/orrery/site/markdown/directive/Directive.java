package orrery.site.markdown.directive;

import java.util.List;
import java.util.Optional;
import orrery.site.article.Block;

/**
 * A kind of directive whose content is Markdown. A new one is a class, and a line in {@link
 * DirectiveConverter}.
 */
public interface Directive {

  /** Returns the names that may stand in the braces. */
  List<String> names();

  /** Returns its purpose in one sentence: authors read it in the reference. */
  String purpose();

  /** Returns an example, as an author would write it. */
  String example();

  /** Returns the options it takes, besides {@code label}, {@code name} and {@code class}. */
  default List<String> options() {
    return List.of();
  }

  /** Converts such a directive; empty where it is invalid, which has then been reported. */
  Optional<Block> convert(DirectiveText text);
}
