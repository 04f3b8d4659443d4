package orrery.site.markdown.directive;

import java.util.List;
import java.util.Optional;
import orrery.site.article.Block;

/**
 * A kind of directive whose content is Markdown. A new one is a class, and a line in {@link
 * DirectiveConverter}.
 */
public interface Directive {

  /** What may stand in the braces. */
  List<String> names();

  /** What it is for, in one sentence: authors read it in the reference. */
  String purpose();

  /** How it is written, as an author would. */
  String example();

  /** Which options it takes, besides {@code label}, {@code name} and {@code class}. */
  default List<String> options() {
    return List.of();
  }

  /** What such a directive means; nothing where it is wrong, which has then been told. */
  Optional<Block> convert(DirectiveText text);
}
