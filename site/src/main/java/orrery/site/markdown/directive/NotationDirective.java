package orrery.site.markdown.directive;

import java.util.List;
import java.util.Optional;
import orrery.site.article.Block;

/** A list of the symbols that an article defines, wherever its author wants it. */
final class NotationDirective implements Directive {

  @Override
  public List<String> names() {
    return List.of("notation");
  }

  @Override
  public String purpose() {
    return "The symbols that formulas of the article define, with what they stand for.";
  }

  @Override
  public String example() {
    return "Let $\\define{\\eta}{the learning rate}$ be small.\n\n:::{notation}\n:::";
  }

  @Override
  public Optional<Block> convert(DirectiveText text) {
    return Optional.of(new Block.Notation(text.span()));
  }
}
