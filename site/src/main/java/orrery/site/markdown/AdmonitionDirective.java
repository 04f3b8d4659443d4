package orrery.site.markdown;

import java.util.List;
import java.util.Optional;
import orrery.site.article.Block;

/** Notes, tips and warnings: what a reader should not miss, or may skip. */
final class AdmonitionDirective implements Directive {
  private static final List<String> KINDS =
      List.of("note", "tip", "important", "warning", "caution");

  @Override
  public List<String> names() {
    return KINDS;
  }

  @Override
  public String purpose() {
    return "A box beside the argument; what follows the name is its title.";
  }

  @Override
  public String example() {
    return ":::{warning} Large learning rates\nThe loss diverges.\n:::";
  }

  @Override
  public Optional<Block> convert(DirectiveText text) {
    return Optional.of(
        new Block.Admonition(
            text.span(), text.name().text(), text.argument(), text.content().get()));
  }
}
